/** On the web the root font size carries the reader's choice; nothing to add. */
export const fontUnit = (): string | undefined => undefined

/** How many times larger than usual the reader has the letters. */
export const fontScale = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1

export const nativeBack = false
