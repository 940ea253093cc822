import * as v from 'valibot'
import { endpoint } from '../endpoint'
import { EpisodeId } from '../episodes'
import { QuestionAudience, QuestionId, QuestionKind, QuestionTopic } from '../practice/question'
import { ImportMark } from './console-import'
import { ArticlesRead } from './law/console-statutes'
import { QuestionDraft } from './question-draft'

const editors = ['editor', 'admin'] as const

/** draft → submitted → published → replaced (by a newer one) or withdrawn; submitted → draft when sent back. */
export const QUESTION_STATES = ['draft', 'submitted', 'published', 'replaced', 'withdrawn'] as const
const State = v.picklist(QUESTION_STATES)
const Count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2 ** 31 - 1))
const Reason = v.pipe(v.string(), v.trim(), v.minLength(2, '请写明原因。'), v.maxLength(200))
const one = v.strictObject({ id: QuestionId })
const step = v.strictObject({ id: QuestionId, version: Count })

/** Why somebody has to look at a question again: a report, a changed law, (nearly) nobody right, a repealed law named. */
export const DOUBTS = ['report', 'law', 'nobody-right', 'repealed'] as const

export const QUESTION_USES = ['exam-only', 'practised'] as const

export const QuestionRow = v.object({
  id: v.string(),
  /** Empty while a draft has no words. With the case before it, where there is one: “下面哪些说法对？” alone says nothing. */
  stem: v.string(),
  kind: v.string(),
  topic: v.string(),
  difficulty: v.number(),
  live: v.boolean(),
  /** 仅考试用, by the newest version. */
  examOnly: v.boolean(),
  /** Of the newest version. */
  version: v.number(),
  state: State,
  /** One of `DOUBTS`; null when nothing is the matter. */
  doubt: v.nullable(v.string()),
  /** First answers to the published version, and the share that was right; null below ten. */
  answers: v.number(),
  right: v.nullable(v.number()),
  updatedAt: v.string(),
})
export type QuestionRow = v.InferOutput<typeof QuestionRow>

/** What the bank is narrowed by; `words` are looked for in case, question, options and source. */
export const QuestionFilter = v.strictObject({
  words: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(60))),
  topic: v.optional(QuestionTopic),
  kind: v.optional(QuestionKind),
  audience: v.optional(QuestionAudience),
  episodeId: v.optional(EpisodeId),
  state: v.optional(State),
  doubt: v.optional(v.picklist(['any', ...DOUBTS])),
  /** Kept for exams, or what may be practised as well. */
  use: v.optional(v.picklist(QUESTION_USES)),
  /** The `mark` of an import: what it brought. */
  imported: v.optional(ImportMark),
})
export type QuestionFilter = v.InferOutput<typeof QuestionFilter>

/** `next` of the page before. */
const After = v.optional(v.pipe(v.string(), v.maxLength(120)))

/** Newest change first, fifty a page. */
export const listQuestions = endpoint({
  method: 'GET',
  path: '/api/console/questions',
  access: editors,
  summary: '题库列表',
  input: v.strictObject({ ...QuestionFilter.entries, after: After }),
  output: v.object({ questions: v.array(QuestionRow), total: v.number(), next: v.nullable(v.string()) }),
})

/** The newest version of each question of the filter, by its id, sixty a page; for a spreadsheet. */
export const exportQuestions = endpoint({
  method: 'GET',
  path: '/api/console/question-exports',
  access: editors,
  summary: '导出题库',
  input: v.strictObject({ ...QuestionFilter.entries, after: After }),
  output: v.object({
    questions: v.array(
      v.object({
        id: v.string(),
        state: State,
        body: v.any() as v.GenericSchema<QuestionDraft>,
        /** What it rests on, in words: 《民法典》第五百八十六条. */
        basis: v.array(v.string()),
      }),
    ),
    next: v.nullable(v.string()),
  }),
})

export const QuestionVersion = v.object({
  version: v.number(),
  state: State,
  /** Grows with each save; send it back with the next one. */
  revision: v.number(),
  /** Whole from `submitted` on. */
  body: v.any() as v.GenericSchema<QuestionDraft>,
  corrects: v.boolean(),
  authorName: v.string(),
  /** Who opened, last saved or handed it over: they do not publish it. */
  writerIds: v.array(v.string()),
  reviewerName: v.nullable(v.string()),
  note: v.nullable(v.string()),
  updatedAt: v.string(),
})
export type QuestionVersion = v.InferOutput<typeof QuestionVersion>

export const ConsoleReport = v.object({
  id: v.string(),
  questionId: v.string(),
  stem: v.string(),
  version: v.number(),
  reason: v.string(),
  text: v.nullable(v.string()),
  sentAt: v.string(),
  answer: v.nullable(v.string()),
  answeredAt: v.nullable(v.string()),
})
export type ConsoleReport = v.InferOutput<typeof ConsoleReport>

export const ConsoleQuestion = v.object({
  id: v.string(),
  live: v.boolean(),
  doubt: v.nullable(v.string()),
  /** Newest first; at most 20. */
  versions: v.array(QuestionVersion),
  reports: v.array(ConsoleReport),
  /** Of other families, so alike that one asks the same; the likeness from 0.6 to 1. */
  alike: v.array(v.object({ id: v.string(), stem: v.string(), likeness: v.number() })),
  /** Over first answers to the published version; null below ten. */
  statistics: v.nullable(
    v.object({
      answers: v.number(),
      right: v.number(),
      /** Correlation of being right here with being able elsewhere, −1 to 1; null where it cannot be told. */
      discrimination: v.nullable(v.number()),
      /** Elo; the editor's rating counts until 40 have answered. */
      rating: v.number(),
      shares: v.array(v.number()),
    }),
  ),
})
export type ConsoleQuestion = v.InferOutput<typeof ConsoleQuestion>

export const getQuestion = endpoint({
  method: 'GET',
  path: '/api/console/questions/:id',
  access: editors,
  summary: '一道题的全部版本、统计和报告',
  input: one,
  output: ConsoleQuestion,
})

export const createQuestion = endpoint({
  method: 'POST',
  path: '/api/console/questions',
  access: editors,
  summary: '新建题目',
  input: v.strictObject({ body: QuestionDraft }),
  output: v.object({ id: v.string(), version: QuestionVersion }),
})

/** Opens a draft from the newest version; if one is open already, answers with that one. */
export const openQuestionDraft = endpoint({
  method: 'POST',
  path: '/api/console/questions/:id/draft',
  access: editors,
  summary: '新建题目草稿',
  input: one,
  output: QuestionVersion,
})

/** Saves it finished or not; `stale` when `revision` is not the newest. */
export const saveQuestionDraft = endpoint({
  method: 'PUT',
  path: '/api/console/questions/:id/draft',
  access: editors,
  summary: '保存题目草稿',
  input: v.strictObject({ id: QuestionId, revision: Count, body: QuestionDraft }),
  output: QuestionVersion,
})

/** Asks for all of it: `bad-input` names each gap by its field. */
export const submitQuestion = endpoint({
  method: 'POST',
  path: '/api/console/questions/:id/submit',
  access: editors,
  summary: '题目提交审核',
  input: step,
  output: QuestionVersion,
})

export const sendQuestionBack = endpoint({
  method: 'POST',
  path: '/api/console/questions/:id/send-back',
  access: editors,
  summary: '题目退回修改',
  input: v.strictObject({ ...step.entries, reason: Reason }),
  output: QuestionVersion,
})

/**
 * By somebody who did not write it. With `corrects` the answer of the versions before was wrong: everybody who answered
 * them is graded anew and told. A correction keeps number and order of the options.
 */
export const publishQuestion = endpoint({
  method: 'POST',
  path: '/api/console/questions/:id/publish',
  access: editors,
  summary: '审核并发布题目',
  input: v.strictObject({ ...step.entries, revision: Count, corrects: v.boolean() }),
  output: QuestionVersion,
})

/** Takes it out of every draw at once; answers under way still count. */
export const withdrawQuestion = endpoint({
  method: 'POST',
  path: '/api/console/questions/:id/withdraw',
  access: editors,
  summary: '题目下架',
  input: v.strictObject({ id: QuestionId, reason: Reason }),
  output: QuestionVersion,
})

/**
 * Looked at again and found right. Where the law has changed, right with the text in `articles`: `stale` when another
 * applies by now.
 */
export const clearDoubt = endpoint({
  method: 'POST',
  path: '/api/console/questions/:id/doubt/clear',
  access: editors,
  summary: '复核无误',
  input: v.strictObject({ id: QuestionId, reason: Reason, articles: ArticlesRead }),
  output: v.object({ doubt: v.nullable(v.string()) }),
})

/** Open ones oldest first, answered ones newest first; fifty. */
export const listReports = endpoint({
  method: 'GET',
  path: '/api/console/question-reports',
  access: editors,
  summary: '题目报告列表',
  input: v.strictObject({ state: v.picklist(['open', 'answered']) }),
  output: v.object({ reports: v.array(ConsoleReport), open: v.number() }),
})

/** Answers once; whoever reported is told. A second answer by a colleague is `stale`. */
export const answerReport = endpoint({
  method: 'PUT',
  path: '/api/console/question-reports/:id/answer',
  access: editors,
  summary: '答复题目报告',
  input: v.strictObject({
    id: v.pipe(v.string(), v.uuid()),
    answer: v.pipe(v.string(), v.trim(), v.minLength(5, '请至少写 5 个字。'), v.maxLength(300, '最多 300 字。')),
  }),
  output: ConsoleReport,
})
