import * as v from 'valibot'
import { CitationId } from '../episodes'

const CivilDay = v.pipe(v.string(), v.isoDate())

/**
 * Facts about one law, never its text: `content/statute-index/<law-id>.json`, written by `cloud/tasks/reading/index-statutes`.
 * With it a citation resolves anywhere, and an article whose text has changed is noticed by its hash.
 */
export const StatuteIndex = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  title: v.string(),
  shortTitle: v.string(),
  kind: v.string(),
  issuer: v.string(),
  amendedDay: CivilDay,
  /** Null where the source does not say. */
  effectiveDay: v.nullable(CivilDay),
  repealedDay: v.nullable(CivilDay),
  /** Number (`296`, `276.1`) → hash of the normalized text. */
  articles: v.record(v.pipe(v.string(), v.regex(/^\d+(\.\d+)?$/)), v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/))),
})
export type StatuteIndex = v.InferOutput<typeof StatuteIndex>

/** `content/statute-index/repealed.json`: names that nothing we publish may rest on any more. */
export const RepealedLaws = v.strictObject({
  laws: v.array(
    v.strictObject({
      title: v.string(),
      shortTitle: v.string(),
      repealedDay: CivilDay,
      /** The article that ended it. */
      repealedBy: CitationId,
    }),
  ),
})
export type RepealedLaws = v.InferOutput<typeof RepealedLaws>
