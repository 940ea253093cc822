import * as v from 'valibot'
import { endpoint } from '../../endpoint'
import { CitationId, CitationRef } from '../../episodes'

const editors = ['editor', 'admin'] as const

/** One article in force of the committed index, with what our published episodes already say about it. */
export const IndexedArticle = v.object({
  /** As a citation names it: `civil-code:296`. */
  id: v.string(),
  lawTitle: v.string(),
  lawShortTitle: v.string(),
  /** 第二百九十六条 */
  label: v.string(),
  /** Civil day since which this wording of the law is in force; null where the source does not say. */
  effectiveDay: v.nullable(v.string()),
  /** Of the text as it stands now. */
  textHash: v.string(),
  /** Our own words from published episodes, the newest episode first. */
  digests: v.array(
    v.object({ episodeId: v.string(), number: v.number(), digest: v.string(), rests: v.array(v.string()) }),
  ),
})
export type IndexedArticle = v.InferOutput<typeof IndexedArticle>

/** Articles with the text that somebody had in front of them, to say that they read it; none when nothing was shown. */
export const ArticlesRead = v.optional(
  v.pipe(v.array(v.strictObject({ id: CitationId, textHash: CitationRef.entries.textHash })), v.maxLength(40)),
  [],
)

/** By words of the law's name and the article's number; without a number only the laws are named. */
export const findStatutes = endpoint({
  method: 'GET',
  path: '/api/console/statutes',
  access: editors,
  summary: '查找法条',
  input: v.strictObject({ q: v.pipe(v.string(), v.trim(), v.maxLength(60)) }),
  output: v.object({
    /** At most 20, the likeliest first. */
    articles: v.array(IndexedArticle),
    /** At most 8; how many articles each has, to go on typing. */
    laws: v.array(v.object({ id: v.string(), shortTitle: v.string(), articles: v.number() })),
  }),
})

/** Articles by their ids, comma between them; one that is not in the index, or no longer in force, is left out. */
export const nameStatutes = endpoint({
  method: 'GET',
  path: '/api/console/statutes/named',
  access: editors,
  summary: '按编号取法条',
  input: v.strictObject({
    ids: v.pipe(
      v.string(),
      v.maxLength(2000),
      v.transform((text) => text.split(',').filter(Boolean)),
      v.array(CitationId),
      v.maxLength(40),
    ),
  }),
  output: v.object({ articles: v.array(IndexedArticle) }),
})
