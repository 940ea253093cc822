import { readChineseNumber } from '../read-statute-query'

const NUMBER = '[零〇一二三四五六七八九十百千两]+|\\d{1,4}'
const LABEL = `^第\\s*(${NUMBER})\\s*条(?:\\s*之\\s*(${NUMBER}))?`
/** As laws are set: the number, a space, the text; in Markdown the number may be a line of its own. */
const SPACED = new RegExp(`${LABEL}(?:[\\s\u3000]+|$)([\\s\\S]*)$`)
/** Set without the space; what follows must not read on as a reference: 第三条规定的…, 第三条、第五条… */
const UNSPACED = new RegExp(`${LABEL}(?![、，,和与及或至到的规所之第])([\\s\\S]+)$`)

export interface ArticleHeading {
  number: string
  /** What stands behind it on the same line. */
  rest: string
}

const asNumber = (part: string): number | null => (/^\d+$/.test(part) ? Number(part) : readChineseNumber(part))

const toHeading = (found: RegExpExecArray | null): ArticleHeading | null => {
  const main = found && asNumber(found[1]!)
  const inserted = found?.[2] === undefined ? 0 : asNumber(found[2])
  if (!main || inserted === null) return null
  return { number: inserted ? `${main}.${inserted}` : String(main), rest: found[3]!.trim() }
}

/** Whether `number` is the next one a law may have after `before`: 17, 17.1, 17.2, 18. */
export const follows = (before: string | undefined, number: string): boolean => {
  const [main = 0, inserted = 0] = (before ?? '0').split('.').map(Number)
  return number === String(main + 1) || (before !== undefined && number === `${main}.${inserted + 1}`)
}

/**
 * The article that begins with this line. A number followed by a space always begins one; without the space only the
 * number that comes next does, because paragraphs begin with references, too.
 *
 * @param before the number of the article above, where there is one
 * @example readHeading('第一百二十条之一 资助……', '120') // { number: '120.1', rest: '资助……' }
 */
export const readHeading = (line: string, before: string | undefined): ArticleHeading | null => {
  const spaced = toHeading(SPACED.exec(line))
  if (spaced) return spaced
  const unspaced = toHeading(UNSPACED.exec(line))
  return unspaced && follows(before, unspaced.number) ? unspaced : null
}
