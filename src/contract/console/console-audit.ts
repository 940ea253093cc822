import * as v from 'valibot'
import { endpoint } from '../endpoint'

/** One act in the console: who did what to which thing, and when. Written in the same transaction as the act. */
export const AuditEntry = v.object({
  id: v.string(),
  at: v.string(),
  actorName: v.string(),
  /** Verb of the act, e.g. `episode.publish`. */
  action: v.string(),
  /** The thing, e.g. an episode's id. */
  subject: v.string(),
  /** Field names that changed, or a reason; never personal data. */
  detail: v.string(),
})
export type AuditEntry = v.InferOutput<typeof AuditEntry>

/** Newest first, 50 a page; `before` is the id of the last row seen. */
export const listAudit = endpoint({
  method: 'GET',
  path: '/api/console/audit',
  access: ['admin', 'editor'],
  summary: '操作记录',
  input: v.strictObject({
    subject: v.optional(v.pipe(v.string(), v.maxLength(80))),
    before: v.optional(v.pipe(v.string(), v.regex(/^\d+$/))),
  }),
  output: v.object({ entries: v.array(AuditEntry), nextBefore: v.nullable(v.string()) }),
})
