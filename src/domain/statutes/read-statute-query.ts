const DIGITS = '零一二三四五六七八九'
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const CHINESE = '[零〇一二两三四五六七八九十百千]+'

/** What an editor types to find an article: words of the law's name, and the article's number where there is one. */
export interface StatuteQuery {
  /** Each must stand in the title, the short title or the id of the law. */
  words: string[]
  /** As in a citation id: `296`, `276.1`; null when no number was typed. */
  number: string | null
}

/**
 * A number as statutes write it, read back.
 *
 * @returns null when it is none
 * @example readChineseNumber('二百九十六') // 296
 */
export const readChineseNumber = (words: string): number | null => {
  let total = 0
  let digit = 0
  for (const sign of words.replace(/〇/g, '零').replace(/两/g, '二')) {
    const unit = UNITS[sign]
    const value = DIGITS.indexOf(sign)
    if (unit === undefined && value < 0) return null
    total += unit === undefined ? 0 : (digit || 1) * unit
    digit = unit === undefined ? value : 0
  }
  return total + digit || null
}

const ID = /^([a-z0-9-]+):(\d{1,4}(?:\.\d{1,2})?)$/
const LABEL = new RegExp(`第?(${CHINESE})条(?:之(${CHINESE}))?`)
const FIGURES = /第?\s*(\d{1,4})(?:\.(\d{1,2}))?\s*条?(?:之(\d{1,2}|[一二三四五六七八九十]+))?\s*$/

const asNumber = (part: string | undefined): number | null =>
  part === undefined ? null : /^\d+$/.test(part) ? Number(part) : readChineseNumber(part)

/**
 * Reads what was typed into the search for articles: a citation id, or words of the law with the number in figures or
 * as statutes print it, in any order for the latter.
 *
 * @example readStatuteQuery('民法典 680')          // { words: ['民法典'], number: '680' }
 * @example readStatuteQuery('刑法第二百七十六条之一') // { words: ['刑法'], number: '276.1' }
 */
export const readStatuteQuery = (typed: string): StatuteQuery => {
  const text = typed.normalize('NFKC').trim().toLowerCase()
  const id = ID.exec(text)
  if (id) return { words: [id[1]!], number: id[2]! }
  const found = LABEL.exec(text) ?? FIGURES.exec(text)
  const rest = found ? text.replace(found[0], ' ') : text
  const words = rest
    .replace(/[《》「」“”"'，,、]/g, ' ')
    .split(/\s+/)
    .filter(Boolean)
  const main = asNumber(found?.[1])
  const inserted = asNumber(found?.[2] ?? found?.[3])
  if (!main) return { words, number: null }
  return { words, number: inserted ? `${main}.${inserted}` : String(main) }
}

/** The names under which a law is found. */
export interface LawNames {
  id: string
  title: string
  shortTitle: string
}

/**
 * How well a law answers the words; 0 is not at all. The short title itself beats its beginning, which beats the rest:
 * 刑法 is meant before 刑事诉讼法, 治安 finds 治安管理处罚法.
 */
export const lawRank = (law: LawNames, words: readonly string[]): number => {
  if (words.length === 0) return 1
  if (!words.every((word) => `${law.title} ${law.shortTitle} ${law.id}`.toLowerCase().includes(word))) return 0
  const all = words.join('')
  if (law.shortTitle === all || law.id === all || law.title === all) return 4
  return law.shortTitle.startsWith(words[0]!) ? 3 : 2
}
