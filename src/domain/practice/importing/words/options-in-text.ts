import { WRITTEN_LETTERS } from '../written-question'

const MARK = /(^|[\s;；,，。）)(（]|[^A-Za-z\s])[(（]?([A-Ha-h])[)）]?\s*[、.．:：,，)）]\s*|(^|\s)([A-H])\s+/gmu

interface Mark {
  starts: number
  ends: number
}

/** The marks `A、` `B．` `(C)` in their order: the next one counts only if its letter is the next after `first`. */
function findMarks(text: string, first: number): Mark[] {
  const marks: Mark[] = []
  for (const found of text.matchAll(MARK)) {
    const letter = (found[2] ?? found[4])!.toUpperCase()
    if (letter !== WRITTEN_LETTERS[first + marks.length]) continue
    const before = (found[1] ?? found[3] ?? '').trim().length
    marks.push({ starts: found.index + before, ends: found.index + found[0].length })
  }
  return marks
}

/**
 * Splits a text that carries options, one a line or several on one: what stands before the first, then each option.
 * Fewer than `least` are none at all: null.
 *
 * @param first the place of the letter that is looked for first; 2 for a line that goes on with C
 * @example splitOptions('哪个对（ ） A、甲 B．乙') // { before: '哪个对（ ）', options: ['甲', '乙'] }
 */
export function splitOptions(text: string, first = 0, least = 2): { before: string; options: string[] } | null {
  const halfWidth = text.replace(/[Ａ-Ｈａ-ｈ]/g, (letter) => letter.normalize('NFKC'))
  const marks = findMarks(halfWidth, first)
  if (marks.length < least) return null
  const options = marks.map(({ ends }, n) => text.slice(ends, marks[n + 1]?.starts).replace(/[\s;；,，]+$/u, ''))
  return { before: text.slice(0, marks[0]!.starts).trim(), options }
}

const OWN_LETTER = /^[(（]?\s*([A-Ha-hＡ-Ｈ])\s*(?:[)）]\s*[、.．:：]?|[、.．:：])\s*/u

/** An option without the letter it repeats (`A.`, `（B）`), if that is the letter of its place. */
export function withoutLetter(option: string, place: number): string {
  const found = OWN_LETTER.exec(option)
  const isOwn = found?.[1]!.normalize('NFKC').toUpperCase() === WRITTEN_LETTERS[place]
  return found && isOwn ? option.slice(found[0].length) : option
}

/** One cell with all options: lettered, or one a line, or separated by | or ；. */
export function splitOptionsCell(cell: string): string[] {
  const lettered = splitOptions(cell)
  if (lettered) return lettered.options
  const separator = ['\n', '|', '｜', '；', ';', '$'].find((sign) => cell.trim().includes(sign))
  return separator === undefined ? [cell] : cell.trim().split(separator)
}
