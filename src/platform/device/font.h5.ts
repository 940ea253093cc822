/** On the web the root font size carries the reader's choice; nothing to add. */
export const fontUnit = (): string | undefined => undefined

export const nativeBack = false
