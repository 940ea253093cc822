import * as v from 'valibot'
import { endpoint } from '../endpoint'

/** A civil month, `2026-11`. */
const CivilMonth = v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/))

/** Fewer than this are never shown, neither as a text nor as a number. */
export const SHOWN_FROM = 10

export const UnansweredMonth = v.object({
  month: v.string(),
  /** Months that have something to show, newest first. */
  months: v.array(v.string()),
  /** By topic of the nearest episode, null where there was none; devices that asked, the most first. */
  topics: v.array(v.object({ topic: v.nullable(v.string()), askers: v.number() })),
  /** In normal form; devices that asked, the most first; at most 200. */
  questions: v.array(v.object({ text: v.string(), askers: v.number() })),
})
export type UnansweredMonth = v.InferOutput<typeof UnansweredMonth>

export const viewUnanswered = endpoint({
  method: 'GET',
  path: '/api/console/unanswered',
  access: ['editor', 'admin'],
  summary: '没有找到答案的提问，按月；不足 10 台设备的不显示',
  input: v.strictObject({ month: v.optional(CivilMonth) }),
  output: UnansweredMonth,
})
