import * as v from 'valibot'
import { endpoint } from '../endpoint'
import { QuestionId } from '../practice/question'

const editors = ['editor', 'admin'] as const

/** First answers that came in a week; null is fewer than ten people, none included. */
const WeekView = v.object({
  /** Its Monday, `2026-11-23`. */
  week: v.string(),
  answers: v.nullable(v.number()),
  /** The share that was right, 0 to 1. */
  right: v.nullable(v.number()),
})
export type WeekView = v.InferOutput<typeof WeekView>

/** Since the last correction: what was right by a wrong key says nothing. Half a year, oldest first. */
export const getQuestionWeeks = endpoint({
  method: 'GET',
  path: '/api/console/questions/:id/weeks',
  access: editors,
  summary: '一道题每周的答对率',
  input: v.strictObject({ id: QuestionId }),
  output: v.object({ weeks: v.array(WeekView) }),
})

const Extreme = v.object({ id: v.string(), stem: v.string(), answers: v.number(), right: v.number() })

/** The bank as a whole; nothing here is about anybody. */
export const getBankStatistics = endpoint({
  method: 'GET',
  path: '/api/console/question-statistics',
  access: editors,
  summary: '题库统计',
  input: v.strictObject({}),
  output: v.object({
    /** Questions that are asked. */
    live: v.number(),
    /** Of them, how many have been answered often enough for their difficulty to be measured. */
    measured: v.number(),
    /** Five numbers, from 1 (easy) to 5 (hard): by the editors' rating, and of the measured ones as measured. */
    difficulty: v.object({ rated: v.array(v.number()), measured: v.array(v.number()) }),
    /** By the newest version; a question stands in `live` and in `draft` while a new version is written. */
    topics: v.array(
      v.object({
        topic: v.string(),
        live: v.number(),
        draft: v.number(),
        submitted: v.number(),
        withdrawn: v.number(),
        doubt: v.number(),
      }),
    ),
    /** Of at least twenty people fewer than one in twenty right, or wrong; at most twenty each, the most answered first. */
    nobodyRight: v.array(Extreme),
    everybodyRight: v.array(Extreme),
    /** Half a year, oldest first. */
    weeks: v.array(WeekView),
  }),
})
export type BankStatistics = v.InferOutput<typeof getBankStatistics.output>
