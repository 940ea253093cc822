import * as v from 'valibot'
import { endpoint } from './endpoint'

export const LawId = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), v.maxLength(60))
export const ArticleNumber = v.pipe(v.string(), v.regex(/^\d{1,4}(\.\d{1,2})?$/))

/** A piece of a text that was compared with another; `changed` is in this one only. */
const Piece = v.object({ text: v.string(), changed: v.boolean() })

/** Another wording of an article, with the day on which it began or begins; null text: the article is not in it. */
const OtherWording = v.object({
  amendedDay: v.string(),
  effectiveDay: v.nullable(v.string()),
  text: v.nullable(v.string()),
})

/** `applies`; `ahead`: its day is still to come; `gone`: no longer part of the law; `repealed`: the whole law is. */
export const ARTICLE_STATES = ['applies', 'ahead', 'gone', 'repealed'] as const

/** One article of a law, as residents read it. Civil days, `2021-01-01`. */
export const Article = v.object({
  /** As a citation names it: `civil-code:296`. */
  id: v.string(),
  lawTitle: v.string(),
  lawShortTitle: v.string(),
  /** 第二百九十六条 */
  label: v.string(),
  kind: v.string(),
  issuer: v.string(),
  state: v.string(),
  /** When this wording of the law was decided, and from when it applies; null where the source does not say. */
  amendedDay: v.string(),
  effectiveDay: v.nullable(v.string()),
  repealedDay: v.nullable(v.string()),
  /** The official text, once it was imported; paragraphs and items a line each. */
  text: v.nullable(v.string()),
  /** Where the text stands, an address or 官方文本, and when it was last compared with it; null without a text. */
  source: v.nullable(v.string()),
  checkedDay: v.nullable(v.string()),
  /** Our own words from published episodes, the newest first; `outdated` while nobody has held them against this text. */
  digests: v.array(v.object({ digest: v.string(), outdated: v.boolean() })),
  /** The last wording before this one that read differently, with both texts cut into what they share and what not. */
  before: v.nullable(v.object({ ...OtherWording.entries, was: v.array(Piece), is: v.array(Piece) })),
  /** The next one that reads differently, while its day is still to come. */
  next: v.nullable(OtherWording),
  /** Episodes on air that cite it, the newest first; `poster` is a path on this server. */
  episodes: v.array(v.object({ id: v.string(), number: v.number(), hook: v.string(), poster: v.string() })),
  /** Topics of questions that cite it, and how many; which ones would give answers away. */
  topics: v.array(v.object({ topic: v.string(), questions: v.number() })),
  /** The national database of laws. A mini-program can only copy it. */
  officialUrl: v.string(),
})
export type Article = v.InferOutput<typeof Article>

/** `not-found` for an article that no law we know has or had. */
export const getArticle = endpoint({
  method: 'GET',
  path: '/api/statutes/:lawId/:number',
  access: 'open',
  summary: '一条法条：原文、变化和引用它的节目',
  input: v.strictObject({ lawId: LawId, number: ArticleNumber }),
  output: Article,
  cacheSeconds: 60,
})
