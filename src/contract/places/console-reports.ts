import * as v from 'valibot'
import { FEEDBACK_STATES } from '@/domain/feedback/feedback'
import { ANSWER_TEXT } from '@/domain/feedback/check-feedback'
import { endpoint } from '../endpoint'
import { PLACE_EDITORS } from './console-places'
import { PlaceReportId } from './reports'

export const ConsolePlaceReport = v.object({
  id: v.string(),
  placeId: v.string(),
  placeName: v.string(),
  kind: v.string(),
  text: v.string(),
  sentAt: v.string(),
  state: v.string(),
  answer: v.nullable(v.string()),
  answeredAt: v.nullable(v.string()),
  answeredBy: v.nullable(v.string()),
})
export type ConsolePlaceReport = v.InferOutput<typeof ConsolePlaceReport>

/** Open ones oldest first, answered ones newest first; 50 a page. `open` counts all that wait. */
export const listPlaceReports = endpoint({
  method: 'GET',
  path: '/api/console/place-reports',
  access: PLACE_EDITORS,
  summary: '地点纠错列表',
  input: v.strictObject({
    state: v.picklist(FEEDBACK_STATES),
    /** `nextAfter` of the page before. */
    after: v.optional(PlaceReportId),
  }),
  output: v.object({ reports: v.array(ConsolePlaceReport), open: v.number(), nextAfter: v.nullable(v.string()) }),
})

/** Answers, or corrects an answer. `was` is the answer that was read (null: none); `stale` when a colleague answered. */
export const answerPlaceReport = endpoint({
  method: 'PUT',
  path: '/api/console/place-reports/:id/answer',
  access: PLACE_EDITORS,
  summary: '答复地点纠错',
  input: v.strictObject({
    id: PlaceReportId,
    answer: v.pipe(
      v.string(),
      v.trim(),
      v.minLength(ANSWER_TEXT.min, '请至少写 5 个字。'),
      v.maxLength(ANSWER_TEXT.max, '最多 1000 字。'),
    ),
    was: v.nullable(v.pipe(v.string(), v.maxLength(ANSWER_TEXT.max))),
  }),
  output: ConsolePlaceReport,
})
