import * as v from 'valibot'
import { REMIND_DAYS } from '@/domain/study/duties/to-remind'
import { endpoint } from '../endpoint'
import { OwnId } from '../parts/fields'
import { Outcome, QuestionView } from '../practice/practice'
import { Letter, QuestionId } from '../practice/question'

const official = ['official'] as const

/** Where to read or watch what an item teaches, or where to go. */
const TeachesView = v.object({
  topics: v.optional(v.array(v.string())),
  episodeId: v.optional(v.string()),
  handbookId: v.optional(v.string()),
  chapterId: v.optional(v.string()),
  articles: v.optional(v.array(v.string())),
  /** Dates of one session: coming to any of them does the item. */
  sessionIds: v.optional(v.array(v.string())),
  /** The first of them, for phones of a release that knew one date; nothing new reads it. */
  sessionId: v.optional(v.string()),
  examId: v.optional(v.string()),
})

export const Duty = v.object({
  id: v.string(),
  /** handbook, episode, questions, session, exam */
  kind: v.string(),
  title: v.string(),
  /** coming, due, catch-up, done, not-owed */
  state: v.string(),
  opensDay: v.string(),
  dueDay: v.string(),
  /** theory, practice, assessment */
  part: v.string(),
  /** Tenths of a declared 学时; never measured time. */
  creditTenths: v.number(),
  required: v.boolean(),
  /** Families answered correctly, and how many it takes; 0 of 0 for sessions and exams. */
  right: v.number(),
  questions: v.number(),
  doneDay: v.nullable(v.string()),
  /** questions, session, exam, import, exemption */
  doneBy: v.nullable(v.string()),
  teaches: TeachesView,
  sample: v.boolean(),
})
export type Duty = v.InferOutput<typeof Duty>

/** Declared credit of a year by part: what has been granted, and the person's own fair share of what the rule asks. */
export const YearCredits = v.object({
  year: v.number(),
  parts: v.array(v.object({ part: v.string(), grantedTenths: v.number(), targetTenths: v.number() })),
})
export type YearCredits = v.InferOutput<typeof YearCredits>

/**
 * The list that an official sees first: what is late, then what ends soonest, what comes, what is done. `not-found` for
 * an account that is bound to nobody on a roster; the sentence says what to do.
 */
export const listDuties = endpoint({
  method: 'GET',
  path: '/api/study/duties',
  access: official,
  summary: '我的学法任务',
  input: v.strictObject({}),
  output: v.object({
    today: v.string(),
    name: v.string(),
    unit: v.string(),
    category: v.string(),
    duties: v.array(Duty),
    years: v.array(YearCredits),
  }),
})
export type Duties = v.InferOutput<typeof listDuties.output>

/** How far a check-in is. */
const Standing = {
  right: v.number(),
  needed: v.number(),
  done: v.boolean(),
  doneDay: v.nullable(v.string()),
  creditTenths: v.number(),
}

/**
 * What to answer next, no two of a family: others of a family that was answered wrongly come first. Writes nothing but
 * the item itself, should it be done by now. `too-early` before its first day, `wrong-state` once its plan is closed.
 */
export const askQuestions = endpoint({
  method: 'POST',
  path: '/api/study/items/:itemId/questions',
  access: official,
  summary: '取打卡要答的题',
  input: v.strictObject({ itemId: OwnId }),
  output: v.object({ ...Standing, title: v.string(), questions: v.array(QuestionView) }),
})

/**
 * Keeps and grades one answer, at any time from the first day until the plan is closed. Idempotent by `id`: sent again
 * it comes back as the first time. The server alone decides when the item is done, and grants its credit once.
 */
export const answerCheckIn = endpoint({
  method: 'POST',
  path: '/api/study/items/:itemId/answers',
  access: official,
  summary: '交一道打卡题的答案',
  input: v.strictObject({
    itemId: OwnId,
    id: OwnId,
    questionId: QuestionId,
    version: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000)),
    chosen: v.pipe(v.array(Letter), v.minLength(1), v.maxLength(6)),
  }),
  output: v.object({ ...Standing, outcome: Outcome }),
})
export type CheckInAnswer = v.InferInput<typeof answerCheckIn.input>
export type CheckInStanding = Omit<v.InferOutput<typeof answerCheckIn.output>, 'outcome'>

const Reminder = v.object({
  on: v.boolean(),
  daysBefore: v.number(),
})
export type Reminder = v.InferOutput<typeof Reminder>

export const getReminder = endpoint({
  method: 'GET',
  path: '/api/study/reminders',
  access: official,
  summary: '我的学习提醒',
  input: v.strictObject({}),
  output: Reminder,
})

/** Asks to be reminded, or not any more. Nobody is reminded without asking, never twice on a day, and of what is late once a week. */
export const setReminder = endpoint({
  method: 'PUT',
  path: '/api/study/reminders',
  access: official,
  summary: '开关学习提醒',
  input: v.strictObject({ on: v.boolean(), daysBefore: v.picklist(REMIND_DAYS) }),
  output: Reminder,
})
