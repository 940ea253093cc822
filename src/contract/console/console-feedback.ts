import * as v from 'valibot'
import { ANSWER_TEXT } from '@/domain/feedback/check-feedback'
import { FEEDBACK_STATES } from '@/domain/feedback/feedback'
import { FeedbackKind } from '../feedback'
import { endpoint } from '../endpoint'

/** Complaints may be about the bureau's own desks: only the bureau itself reads them. */
const readers = ['editor', 'admin'] as const
const one = v.strictObject({ id: v.pipe(v.string(), v.uuid()) })

export const ConsoleFeedback = v.object({
  id: v.string(),
  kind: v.string(),
  text: v.string(),
  phoneMasked: v.nullable(v.string()),
  page: v.nullable(v.string()),
  sentAt: v.string(),
  state: v.string(),
  answer: v.nullable(v.string()),
  answeredAt: v.nullable(v.string()),
  answeredBy: v.nullable(v.string()),
})
export type ConsoleFeedback = v.InferOutput<typeof ConsoleFeedback>

/** Open ones oldest first, answered ones newest first; 50 a page. `open` counts all that wait, of every kind. */
export const listFeedback = endpoint({
  method: 'GET',
  path: '/api/console/feedback',
  access: readers,
  summary: '投诉与建议列表',
  input: v.strictObject({
    state: v.picklist(FEEDBACK_STATES),
    kind: v.optional(FeedbackKind),
    /** `nextAfter` of the page before. */
    after: v.optional(v.pipe(v.string(), v.uuid())),
  }),
  output: v.object({ feedback: v.array(ConsoleFeedback), open: v.number(), nextAfter: v.nullable(v.string()) }),
})

export const getFeedback = endpoint({
  method: 'GET',
  path: '/api/console/feedback/:id',
  access: readers,
  summary: '一条投诉或建议',
  input: one,
  output: ConsoleFeedback,
})

/** The whole number; each look is in the audit log. `not-found` when none was left. */
export const showFeedbackPhone = endpoint({
  method: 'POST',
  path: '/api/console/feedback/:id/phone',
  access: readers,
  summary: '查看联系电话（留记录）',
  input: one,
  output: v.object({ phone: v.string() }),
})

/**
 * Answers, or corrects an answer. `was` is the answer that was read (null: none); when a colleague has answered
 * meanwhile it is `stale`.
 */
export const answerFeedback = endpoint({
  method: 'PUT',
  path: '/api/console/feedback/:id/answer',
  access: readers,
  summary: '回复投诉或建议',
  input: v.strictObject({
    ...one.entries,
    answer: v.pipe(
      v.string(),
      v.trim(),
      v.minLength(ANSWER_TEXT.min, '请至少写 5 个字。'),
      v.maxLength(ANSWER_TEXT.max, '最多 1000 字。'),
    ),
    was: v.nullable(v.pipe(v.string(), v.maxLength(ANSWER_TEXT.max))),
  }),
  output: ConsoleFeedback,
})
