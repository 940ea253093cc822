/** No line begins with one of these. */
const NEVER_FIRST = /^[，。、；：？！”’）》…]/

/**
 * Breaks Chinese words into lines that fit. What does not fit the last line ends in …, so nothing is cut off unseen.
 *
 * @param width of a piece of text, in the same unit as `most`
 */
export function wrapWords(words: string, width: (text: string) => number, most: number, lines: number): string[] {
  const done: string[] = []
  let line = ''
  for (const letter of words) {
    if (width(line + letter) <= most || NEVER_FIRST.test(letter)) {
      line += letter
      continue
    }
    done.push(line)
    line = letter
  }
  if (line) done.push(line)
  if (done.length <= lines) return done
  const last = [...done[lines - 1]!]
  while (last.length > 0 && width(`${last.join('')}…`) > most) last.pop()
  return [...done.slice(0, lines - 1), `${last.join('')}…`]
}
