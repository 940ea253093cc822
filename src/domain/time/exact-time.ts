/**
 * A place in a film to the hundredth of a second, as editors of subtitles read it.
 * Units: milliseconds in. Example: exactTime(62_480) is `1:02.48`.
 */
export const exactTime = (ms: number): string => {
  const hundredths = Math.round(Math.max(0, ms) / 10)
  const seconds = Math.floor(hundredths / 100)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${Math.floor(seconds / 60)}:${two(seconds % 60)}.${two(hundredths % 100)}`
}

const TYPED = /^(?:(\d{1,3})[:：])?(\d{1,4})(?:[.,。](\d{1,3}))?$/

/**
 * What an editor types as a place in a film, in milliseconds: `1:02.48`, `62.5`, `62`.
 *
 * @returns null when it is none; with minutes the seconds must be below 60
 */
export const readExactTime = (typed: string): number | null => {
  const found = TYPED.exec(typed.trim())
  if (!found) return null
  const [, minutes, seconds, fraction = ''] = found
  if (minutes !== undefined && Number(seconds) >= 60) return null
  return Number(minutes ?? 0) * 60_000 + Number(seconds) * 1000 + Number(fraction.padEnd(3, '0'))
}
