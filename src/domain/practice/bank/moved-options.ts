import { plainWords } from './question-key'

/**
 * Whether letters mean something else than before: another number of options, or the text of one at the place of
 * another. A text that is new at its place only words what stood there differently.
 */
export function movesOptions(before: readonly string[], after: readonly string[]): boolean {
  if (before.length !== after.length) return true
  const known = before.map(plainWords)
  return after.map(plainWords).some((text, place) => text !== known[place] && known.includes(text))
}
