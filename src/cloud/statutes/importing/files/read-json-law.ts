import * as v from 'valibot'
import { CivilDay, StatuteFile } from '@/cloud/tasks/reading/index-statutes'
import { endOf } from '@/domain/statutes/known/law-in-force'
import { findOddity } from '@/domain/statutes/reading/find-oddity'
import { hashArticle } from '../../hash-article'
import type { KnownLaw } from '../../known/law-book'
import { RefusedLaw, type LawText } from './law-text'

const Source = v.object({
  url: v.optional(v.string()),
  repo: v.optional(v.string()),
  path: v.optional(v.string()),
  commit: v.optional(v.string()),
})

const JsonLaw = v.object({
  ...StatuteFile.entries,
  /** Empty says that the law is in force, which takes back a repeal; absent says nothing, and what we know stands. */
  repealed: v.optional(v.union([v.literal(''), CivilDay])),
  /** How many articles whoever wrote the file has counted. */
  articleCount: v.optional(v.number()),
  source: v.optional(Source),
})

const sourceOf = (source: v.InferOutput<typeof Source> | undefined, file: string): string =>
  source?.url ?? ([source?.repo, source?.path, source?.commit?.slice(0, 12)].filter(Boolean).join(' ') || file)

function parse(text: string) {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw new RefusedLaw('不是完整的 JSON，文件可能没有下载完，请重新获取')
  }
  const parsed = v.safeParse(JsonLaw, json)
  if (parsed.success) return parsed.output
  const [issue] = parsed.issues
  throw new RefusedLaw(`JSON 里的 ${v.getDotPath(issue) ?? '内容'} 没有或格式不对，请对照 README 的样例修改`)
}

function daysOf({ id, amended, effective, repealed }: v.InferOutput<typeof JsonLaw>, laws: readonly KnownLaw[]) {
  const days = { amendedDay: amended, effectiveDay: effective || null, repealedDay: repealed || null }
  const known = laws.find((law) => law.id === id)
  return repealed === '' ? days : { ...days, repealedDay: endOf(days, known) }
}

/**
 * A law as JSON: id, title, shortTitle, kind, issuer, amended, effective, articles [{ n, sub, text }].
 *
 * @param laws those we know, because one that was repealed stays so
 * @throws RefusedLaw
 */
export function readJsonLaw(text: string, file: string, laws: readonly KnownLaw[]): LawText {
  const law = parse(text)
  const articles = law.articles.map(({ n, sub, text: words }) => ({
    number: sub ? `${n}.${sub}` : `${n}`,
    text: words,
  }))
  const oddity = findOddity(articles)
  if (oddity) throw new RefusedLaw(`${oddity}，请换一份完整的文本`)
  if (law.articleCount !== undefined && law.articleCount !== articles.length)
    throw new RefusedLaw(`写明 ${law.articleCount} 条，实际只有 ${articles.length} 条，请换一份完整的文本`)
  return {
    lawId: law.id,
    title: law.title,
    shortTitle: law.shortTitle,
    kind: law.kind,
    issuer: law.issuer,
    ...daysOf(law, laws),
    source: sourceOf(law.source, file),
    articles: articles.map((article) => ({ ...article, hash: hashArticle(article.text) })),
  }
}
