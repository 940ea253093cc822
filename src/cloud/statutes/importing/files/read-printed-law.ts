import { basename, extname } from 'node:path'
import { endOf, type LawDays } from '@/domain/statutes/known/law-in-force'
import { findOddity } from '@/domain/statutes/reading/find-oddity'
import { describeNew } from '@/domain/statutes/reading/describe-new'
import { findByTitle } from '@/domain/statutes/reading/law-title'
import type { LawLine } from '@/domain/statutes/reading/law-lines'
import { readDays } from '@/domain/statutes/reading/read-days'
import { readLawLines, type ReadLaw } from '@/domain/statutes/reading/read-law-lines'
import { hashArticle } from '../../hash-article'
import type { KnownLaw } from '../../known/law-book'
import { RefusedLaw, type LawText } from './law-text'

/** Whoever fetched the text may say from where. */
const SOURCE = /^(?:来源|source)\s*[:：]\s*(\S.{0,300})$/i
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/
/** Titles are long, and printed over a few lines; what comes later is history and preamble. */
const TITLE_LINES = 6

type Names = Pick<LawText, 'lawId' | 'title' | 'shortTitle' | 'kind' | 'issuer'>

const namesOf = ({ id: lawId, title, shortTitle, kind, issuer }: KnownLaw): Names => ({
  lawId,
  title,
  shortTitle,
  kind,
  issuer,
})

/** Which law this is: one we know by its title, or a new one that the file's name gives an id to. */
function identify(head: readonly string[], name: string, laws: readonly KnownLaw[]): Names {
  const known = findByTitle(head.slice(0, TITLE_LINES), laws)
  if (known) return namesOf(known)
  const [title = ''] = head
  if (title === '') throw new RefusedLaw('没有找到标题，请在第一行写上法律的全称')
  if (!ID.test(name))
    throw new RefusedLaw(
      `没有认出《${title}》是哪部法律：请核对标题，如果是新的法律，把文件名改成它的编号，只用小写字母、数字和短横线，例如 cq-property-rules.md`,
    )
  const other = laws.find(({ id }) => id === name)
  if (other) throw new RefusedLaw(`文件名是《${other.shortTitle}》的编号，里面却是《${title}》，请核对`)
  return { lawId: name, ...describeNew(title, head.slice(1)) }
}

/** Days the file leaves out we may know already: from when the same amendment applies, and when the law ended. */
function complete(days: LawDays, known: KnownLaw | undefined): LawDays {
  const same = known?.amendedDay === days.amendedDay
  const begun = same ? { ...days, effectiveDay: days.effectiveDay ?? known.effectiveDay } : days
  return { ...begun, repealedDay: endOf(begun, known) }
}

function check({ articles, stray }: ReadLaw): void {
  const oddity = findOddity(articles)
  if (oddity) throw new RefusedLaw(`${oddity}，请换一份完整的文本`)
  const [text] = stray
  if (text) throw new RefusedLaw(`标题下面有一段不属于任何一条的文字（${text.slice(0, 20)}…），请核对排版`)
}

/**
 * A law as it is printed, from Markdown or Word: title, history, articles.
 *
 * @param laws those we know, to find this one among them
 * @throws RefusedLaw
 */
export function readPrintedLaw(lines: readonly LawLine[], file: string, laws: readonly KnownLaw[]): LawText {
  const read = readLawLines(lines)
  check(read)
  const source = read.head.flatMap(({ text }) => SOURCE.exec(text)?.[1] ?? [])[0] ?? file
  const head = read.head.map(({ text }) => text).filter((text) => !SOURCE.test(text))
  const name = basename(file, extname(file))
  const names = identify(head, name, laws)
  const nameDay = /[（(](\d{4}-\d{2}-\d{2})[)）]$/.exec(name)?.[1] ?? null
  const days = readDays(head, read.articles, nameDay)
  if (!days)
    throw new RefusedLaw('没有写明哪天通过或修改，请在标题下面补一行，例如“2020年5月28日 通过，2021年1月1日 施行”')
  const articles = read.articles.map((article) => ({
    ...article,
    hash: hashArticle(article.text),
  }))
  return {
    ...names,
    ...complete(
      days,
      laws.find(({ id }) => id === names.lawId),
    ),
    source,
    articles,
  }
}
