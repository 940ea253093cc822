/**
 * A village or community as people call it, without its committee, which the public register of divisions names.
 * Example: villageName('桥北社区居民委员会') is `桥北社区`, villageName('马井村村民委员会') is `马井村`.
 */
export const villageName = (registered: string): string => registered.replace(/(?<=.)(居民|村民)委员会$/, '')
