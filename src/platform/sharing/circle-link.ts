/** What of an address is behind the # on the web, where no server sees it. */
export const POINT = 'at'

/** The web address of 服务圈 to pass on. */
export function circleLink(origin: string, { at, ...query }: Record<string, string | undefined>): string {
  const words = Object.entries(query)
    .flatMap(([name, value]) => (value ? [`${name}=${encodeURIComponent(value)}`] : []))
    .join('&')
  return `${origin}/pages/nearby/index?${words}${at ? `#${POINT}=${at}` : ''}`
}
