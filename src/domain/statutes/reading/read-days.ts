import type { LawDays } from '../known/law-in-force'
import type { ReadArticle } from './read-law-lines'

const DATE = '(\\d{4})年(\\d{1,2})月(\\d{1,2})日'
const BEGINS = new RegExp(`${DATE}(?:起|开始)?(?:施行|实施|生效)`, 'g')
const ENDS = new RegExp(`^[（(]?(?:自)?${DATE}(?:起)?(?:废止|失效)[）)。]?$`)
const LAST = new RegExp(`自${DATE}起(?:施行|实施)`)

/** As text, so that days compare; null for a date that no calendar has. */
const dayOf = (found: RegExpExecArray | null): string | null => {
  if (!found) return null
  const [year, month, date] = found.slice(1, 4) as [string, string, string]
  const day = [year, month.padStart(2, '0'), date.padStart(2, '0')].join('-')
  const known = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)))
  return known.toISOString().startsWith(day) ? day : null
}

const daysIn = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].flatMap((found) => dayOf(found) ?? [])

const latest = (days: readonly string[]): string | null => [...days].sort().at(-1) ?? null

/** The last article may say from when the law applies; of an amended law it tells of the first wording only. */
const dayInLastArticle = (articles: readonly ReadArticle[], amendedDay: string): string | null => {
  const found = LAST.exec((articles.at(-1)?.text ?? '').replace(/\s/gu, ''))
  const day = dayOf(found)
  return day && day >= amendedDay ? day : null
}

/**
 * The days of a wording, from the lines between title and text (`2020年5月28日…通过`, `2021年1月1日 施行`,
 * `2026年8月15日 废止`), the date in the file's name and the last article.
 *
 * @param nameDay the day that stands in the file's name, as collections write it: `物业管理条例(2018-03-19).md`
 * @returns null when no line tells when the law was passed or amended
 */
export function readDays(
  history: readonly string[],
  articles: readonly ReadArticle[],
  nameDay: string | null,
): LawDays | null {
  const lines = history.map((line) => line.normalize('NFKC').replace(/\s/gu, ''))
  const repealed = lines.flatMap((line) => dayOf(ENDS.exec(line)) ?? [])
  const rest = lines.filter((line) => !ENDS.test(line))
  const begins = rest.flatMap((line) => daysIn(line, BEGINS))
  const passed = rest.flatMap((line) => daysIn(line.replace(BEGINS, ''), new RegExp(DATE, 'g')))
  const amendedDay = latest([...passed, ...(nameDay ? [nameDay] : [])])
  if (!amendedDay) return null
  const begun = latest(begins)
  const effectiveDay = begun && begun >= amendedDay ? begun : dayInLastArticle(articles, amendedDay)
  return { amendedDay, effectiveDay, repealedDay: latest(repealed) }
}
