/**
 * A unit as anybody may see it: its first and its last letter.
 *
 * @example maskUnit('示例区城市管理局') // 示******局
 */
export function maskUnit(name: string): string {
  const letters = [...name]
  if (letters.length <= 2) return `${letters[0] ?? ''}*`
  return `${letters[0]}${'*'.repeat(letters.length - 2)}${letters.at(-1)}`
}

/** Names are compared without spaces and whichever dot a minority name is written with. */
const plain = (name: string): string => name.normalize('NFKC').replace(/[\s·•‧・.]/g, '')

export const isSameName = (a: string, b: string): boolean => plain(a) === plain(b)
