import * as v from 'valibot'
import { REPORT_REASONS, REPORT_TEXT_MAX } from '@/domain/practice/report-reasons'
import { endpoint } from '../endpoint'
import { CitationView, EpisodeId } from '../episodes'
import { Instant, OwnId } from '../parts/fields'
import { Letter, QuestionAudience, QuestionId, QuestionTopic } from './question'

/** From which door a question was answered. */
export const PRACTICE_SOURCES = ['daily', 'topic', 'episode', 'challenge', 'review'] as const
export const PracticeSource = v.picklist(PRACTICE_SOURCES)
export type PracticeSource = v.InferOutput<typeof PracticeSource>

const Version = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000))

/** A question as it reaches a phone: no answer, no explanation. The phone shuffles the options per attempt. */
export const QuestionView = v.object({
  id: v.string(),
  version: v.number(),
  kind: v.string(),
  caseStem: v.optional(v.string()),
  stem: v.string(),
  options: v.array(v.object({ letter: v.string(), text: v.string() })),
  topic: v.string(),
})
export type QuestionView = v.InferOutput<typeof QuestionView>

/** What comes back once an answer is kept. */
export const Outcome = v.object({
  /** That of the answer, as the phone made it. */
  id: v.string(),
  questionId: v.string(),
  right: v.boolean(),
  answer: v.array(v.string()),
  explanation: v.string(),
  citations: v.array(CitationView),
  /** Whole percents of all who answered this version, a few minutes old; null below ten people. */
  shares: v.nullable(v.array(v.object({ letter: v.string(), percent: v.number() }))),
  /** The episode that explains it. */
  episode: v.nullable(v.object({ id: v.string(), hook: v.string() })),
  /** The civil day on which it comes back; null when it does not. */
  dueDay: v.nullable(v.string()),
  /** The question was corrected since this version: what counts now is said above. */
  corrected: v.boolean(),
})
export type Outcome = v.InferOutput<typeof Outcome>

/** 今日一题: the same for everybody of an audience on a civil day of Chongqing. Null while the bank has none. */
export const getToday = endpoint({
  method: 'GET',
  path: '/api/practice/today',
  access: 'open',
  summary: '今日一题',
  input: v.strictObject({ audience: v.optional(QuestionAudience, 'resident') }),
  output: v.object({ day: v.string(), question: v.nullable(QuestionView) }),
  cacheSeconds: 30,
})

/** Topics and episodes that have questions, with how many; the same for everybody. */
export const listPractice = endpoint({
  method: 'GET',
  path: '/api/practice',
  access: 'open',
  summary: '可以练的话题和节目',
  input: v.strictObject({}),
  output: v.object({
    topics: v.array(v.object({ topic: v.string(), official: v.boolean(), questions: v.number() })),
    episodes: v.array(v.object({ episodeId: v.string(), questions: v.number() })),
  }),
  cacheSeconds: 60,
})

const Wanted = v.variant('source', [
  v.strictObject({ source: v.literal('topic'), topic: QuestionTopic }),
  v.strictObject({ source: v.literal('episode'), episodeId: EpisodeId }),
  v.strictObject({ source: v.literal('challenge'), audience: v.optional(QuestionAudience, 'resident') }),
])

/**
 * Draws a set: what was never met first, then what was got wrong, no two of a family; five questions, twenty for a
 * challenge. The same id on an unchanged bank draws the same again.
 */
export const openSet = endpoint({
  method: 'POST',
  path: '/api/my/practice/sets',
  access: 'device',
  summary: '抽一组练习题',
  input: v.strictObject({ id: OwnId, wanted: Wanted }),
  output: v.object({ id: v.string(), questions: v.array(QuestionView) }),
})
export type WantedSet = v.InferInput<typeof Wanted>

/**
 * Keeps and grades one answer. Idempotent by `id`: sent again it comes back graded as the first time, and counts once.
 * `at` is when the phone noted it, capped at the server's clock. An empty `chosen` is a challenge whose time ran out.
 */
export const answerQuestion = endpoint({
  method: 'POST',
  path: '/api/my/practice/answers',
  access: 'device',
  summary: '交一道题的答案',
  input: v.strictObject({
    id: OwnId,
    setId: v.optional(OwnId),
    source: PracticeSource,
    questionId: QuestionId,
    version: Version,
    chosen: v.pipe(v.array(Letter), v.maxLength(6)),
    at: Instant,
  }),
  output: Outcome,
})
export type AnswerToSend = v.InferInput<typeof answerQuestion.input>

/** What comes back today: never more than the person's daily cap, however long they were away. */
export const getDue = endpoint({
  method: 'GET',
  path: '/api/my/practice/due',
  access: 'device',
  summary: '今天该复习的题',
  input: v.strictObject({}),
  output: v.object({
    day: v.string(),
    cap: v.number(),
    reviewedToday: v.number(),
    questions: v.array(QuestionView),
    /** True when more is due than fits today: it waits, and nothing is lost. */
    moreLater: v.boolean(),
  }),
})

export const BookEntry = v.object({
  question: QuestionView,
  wrongTimes: v.number(),
  lastDay: v.string(),
  dueDay: v.nullable(v.string()),
})
export type BookEntry = v.InferOutput<typeof BookEntry>

/** 错题本, latest first, thirty at a time. */
export const getBook = endpoint({
  method: 'GET',
  path: '/api/my/practice/book',
  access: 'device',
  summary: '我的错题本',
  input: v.strictObject({ after: v.optional(v.pipe(v.string(), v.maxLength(120))) }),
  output: v.object({ entries: v.array(BookEntry), total: v.number(), next: v.nullable(v.string()) }),
})

/** The right answer of a question in my book, read again. Refused for one that I have not answered. */
export const getOutcome = endpoint({
  method: 'GET',
  path: '/api/my/practice/questions/:questionId/outcome',
  access: 'device',
  summary: '再看一道答过的题',
  input: v.strictObject({ questionId: QuestionId }),
  output: Outcome,
})

/** "I know this": it leaves the book. "Remind me more": it comes back tomorrow. */
export const setCard = endpoint({
  method: 'PUT',
  path: '/api/my/practice/questions/:questionId/wish',
  access: 'device',
  summary: '这题我会了，或多提醒我',
  input: v.strictObject({ questionId: QuestionId, wish: v.picklist(['known', 'more']) }),
  output: v.object({ dueDay: v.nullable(v.string()) }),
})

export const PracticeSettings = v.object({ points: v.boolean(), dailyCap: v.number() })
export type PracticeSettings = v.InferOutput<typeof PracticeSettings>

export const PracticeProgress = v.object({
  topics: v.array(
    v.object({ topic: v.string(), official: v.boolean(), known: v.number(), learning: v.number(), notMet: v.number() }),
  ),
  dueToday: v.number(),
  inBook: v.number(),
  /** Private, and null when switched off: a point for each question known, days in a row with an answer. */
  points: v.nullable(v.number()),
  streakDays: v.nullable(v.number()),
  settings: PracticeSettings,
  /** Corrections and answers to reports that were not read yet. */
  unread: v.number(),
})
export type PracticeProgress = v.InferOutput<typeof PracticeProgress>

export const getProgress = endpoint({
  method: 'GET',
  path: '/api/my/practice/progress',
  access: 'device',
  summary: '我的学习进度，只有自己看得到',
  input: v.strictObject({}),
  output: PracticeProgress,
})

export const saveSettings = endpoint({
  method: 'PUT',
  path: '/api/my/practice/settings',
  access: 'device',
  summary: '练习设置',
  input: v.strictObject({ points: v.boolean(), dailyCap: v.picklist([5, 10, 20, 40]) }),
  output: PracticeSettings,
})

/** Says that a question is wrong, outdated or unclear. The same id again answers as the first time. */
export const reportQuestion = endpoint({
  method: 'PUT',
  path: '/api/my/practice/reports/:id',
  access: 'device',
  summary: '报告一道题有问题',
  input: v.strictObject({
    id: OwnId,
    questionId: QuestionId,
    version: Version,
    reason: v.picklist(REPORT_REASONS),
    text: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(REPORT_TEXT_MAX))),
  }),
  output: v.object({ received: v.boolean() }),
})

/** A question I answered was corrected, or a report of mine was answered. */
export const Notice = v.object({
  id: v.string(),
  kind: v.picklist(['regraded', 'report-answered']),
  questionId: v.string(),
  stem: v.string(),
  /** What changed, or what the editor says. */
  text: v.string(),
  /** For `regraded`: how my answer counts now. */
  right: v.nullable(v.boolean()),
  at: v.string(),
  read: v.boolean(),
})
export type Notice = v.InferOutput<typeof Notice>

export const listNotices = endpoint({
  method: 'GET',
  path: '/api/my/practice/notices',
  access: 'device',
  summary: '题目更正和我的报告的答复',
  input: v.strictObject({}),
  output: v.object({ notices: v.array(Notice) }),
})

export const readNotices = endpoint({
  method: 'POST',
  path: '/api/my/practice/notices/read',
  access: 'device',
  summary: '通知都看过了',
  input: v.strictObject({ upTo: Instant }),
  output: v.object({ unread: v.number() }),
})
