import * as v from 'valibot'
import { endpoint } from '../../endpoint'
import { LawId } from '../../statutes'

const editors = ['editor', 'admin'] as const

const days = {
  amendedDay: v.string(),
  /** Null where the source does not say. */
  effectiveDay: v.nullable(v.string()),
  repealedDay: v.nullable(v.string()),
}

/** A law as it applies today. Civil days. */
export const LawRow = v.object({
  id: v.string(),
  title: v.string(),
  shortTitle: v.string(),
  kind: v.string(),
  issuer: v.string(),
  ...days,
  /** Where its text was read from and when it was last compared; null while only the index knows it. */
  source: v.nullable(v.string()),
  checkedDay: v.nullable(v.string()),
  articles: v.number(),
  /** Imported wordings; `ahead` of them begin on a day to come. */
  versions: v.number(),
  ahead: v.number(),
  /** How many of ours that residents see rest on it. */
  questions: v.number(),
  episodes: v.number(),
})
export type LawRow = v.InferOutput<typeof LawRow>

/** Something of ours that an editor has to look at, because its law has changed or is no more. */
export const LawDoubt = v.object({
  kind: v.picklist(['episode', 'question']),
  id: v.string(),
  title: v.string(),
  /** False when it was taken off, because an article is no more. */
  live: v.boolean(),
  reason: v.string(),
})
export type LawDoubt = v.InferOutput<typeof LawDoubt>

/** Every law we know, and everything that waits for an editor because of one. */
export const listLaws = endpoint({
  method: 'GET',
  path: '/api/console/laws',
  access: editors,
  summary: '法律文本和受影响的内容',
  input: v.strictObject({}),
  output: v.object({ laws: v.array(LawRow), doubts: v.array(LawDoubt) }),
})

const LawVersion = v.object({
  version: v.number(),
  ...days,
  source: v.string(),
  checkedDay: v.string(),
  /** An instant, ISO 8601 in UTC. */
  importedAt: v.string(),
  /** It is the one that applies today. */
  applies: v.boolean(),
})

/** One law with its imported wordings, the newest import first. */
export const getLaw = endpoint({
  method: 'GET',
  path: '/api/console/laws/:lawId',
  access: editors,
  summary: '一部法律的各个版本',
  input: v.strictObject({ lawId: LawId }),
  output: v.object({ law: LawRow, versions: v.array(LawVersion) }),
})
export type LawVersion = v.InferOutput<typeof LawVersion>

export const ArticleChange = v.object({
  /** `296` */
  number: v.string(),
  label: v.string(),
  what: v.picklist(['changed', 'gone', 'added']),
  /** The texts before and after; null where the article was not there yet or is no more, and what was only indexed. */
  was: v.nullable(v.string()),
  is: v.nullable(v.string()),
  /** How many of ours cite it. */
  questions: v.number(),
  episodes: v.number(),
})
export type ArticleChange = v.InferOutput<typeof ArticleChange>

const Version = v.pipe(v.string(), v.regex(/^\d{1,6}$/), v.transform(Number))

/**
 * What one imported wording changed against the one before it; `before` null: against the index that comes with the
 * program, which has no texts, and nothing when the index has no earlier wording.
 */
export const listLawChanges = endpoint({
  method: 'GET',
  path: '/api/console/laws/:lawId/changes',
  access: editors,
  summary: '一个版本改了哪些条文',
  input: v.strictObject({ lawId: LawId, version: Version }),
  output: v.object({ before: v.nullable(v.number()), changes: v.array(ArticleChange) }),
})
