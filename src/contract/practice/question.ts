import * as v from 'valibot'
import { JUDGEMENT_OPTIONS, LETTERS } from '@/domain/practice/letters'
import { CASE_MAX, EXPLANATION_MAX, OPTION_MAX, SOURCE_MAX, STEM_MAX } from '@/domain/practice/question-limits'
import { AUDIENCES, CitationRef, EpisodeId, TOPICS } from '../episodes'

/** 单选题, 多选题, 判断题. */
export const QUESTION_KINDS = ['single', 'multiple', 'judgement'] as const
export const QuestionKind = v.picklist(QUESTION_KINDS)
export type QuestionKind = v.InferOutput<typeof QuestionKind>

/** What officials study, beside the topics of 学法; words in `domain/practice/question-words.ts`. */
export const STUDY_TOPICS = [
  'constitution',
  'punishment',
  'licence',
  'compulsion',
  'reconsideration',
  'litigation',
  'compensation',
  'civil-servants',
  'supervision',
  'publicity',
  'data',
] as const
export const QUESTION_TOPICS = [...TOPICS, ...STUDY_TOPICS] as const
export const QuestionTopic = v.picklist(QUESTION_TOPICS)

export const QUESTION_AUDIENCES = [...AUDIENCES, 'official'] as const
export const QuestionAudience = v.picklist(QUESTION_AUDIENCES)

export const Letter = v.picklist(LETTERS)
export type Letter = v.InferOutput<typeof Letter>

const text = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max))
const word = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), v.maxLength(60))

export const QuestionId = word

const wording = {
  kind: QuestionKind,
  /** 案例: what happened, before the question proper. */
  caseStem: v.optional(text(CASE_MAX)),
  stem: text(STEM_MAX),
  options: v.pipe(v.array(text(OPTION_MAX)), v.minLength(2), v.maxLength(LETTERS.length)),
  /** The right letters, in order. They never leave the server before the person has answered. */
  answer: v.pipe(v.array(Letter), v.minLength(1)),
  /** Why, in plain words; shown with the articles after the answer. */
  explanation: text(EXPLANATION_MAX),
  citations: v.pipe(v.array(CitationRef), v.minLength(1), v.maxLength(4)),
  /** The editor's rating, 1 (easy) to 5 (hard); counts until enough people have answered. */
  difficulty: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)),
  /** Near-duplicates carry the same word; no paper holds two of a family. */
  family: word,
  /** 仅考试用: formal exams alone draw it; it is never practised, so nobody can look it up beforehand. */
  examOnly: v.optional(v.boolean()),
}

const belonging = {
  topic: QuestionTopic,
  audiences: v.pipe(v.array(QuestionAudience), v.minLength(1)),
  /** The episode that explains it. */
  episodeId: v.optional(EpisodeId),
}

interface Wording {
  kind: QuestionKind
  options: readonly string[]
  answer: readonly Letter[]
}

const countFits = ({ kind, answer, options }: Wording) =>
  kind === 'multiple' ? answer.length >= 2 && options.length >= 3 : answer.length === 1
const lettersFit = ({ answer, options }: Wording) =>
  answer.every((letter, n) => LETTERS.indexOf(letter) < options.length && letter > (answer[n - 1] ?? ''))
const judgementFits = ({ kind, options }: Wording) =>
  kind !== 'judgement' || options.join() === JUDGEMENT_OPTIONS.join()
const optionsDiffer = ({ options }: Wording) => new Set(options).size === options.length

/** What an editor can change and a second person publishes. */
export const QuestionBody = v.pipe(
  v.strictObject({
    ...wording,
    ...belonging,
    /** Where an imported question comes from; for editors only, never sent to a phone. */
    source: v.optional(text(SOURCE_MAX)),
  }),
  v.check((body) => judgementFits(body), '判断题的选项固定是“对”和“错”。'),
  v.check((body) => lettersFit(body), '答案要写选项里有的字母，按顺序，不重复。'),
  v.check((body) => countFits(body), '单选题、判断题只有一个答案；多选题至少三个选项、两个答案。'),
  v.check((body) => optionsDiffer(body), '有两个选项一模一样，请改一个。'),
)
export type QuestionBody = v.InferOutput<typeof QuestionBody>

/** `content/questions/<name>.json`: questions that share topic, audiences and episode. */
export const QuestionSet = v.strictObject({
  ...belonging,
  questions: v.pipe(v.array(v.strictObject({ id: QuestionId, ...wording })), v.minLength(1)),
})
export type QuestionSet = v.InferOutput<typeof QuestionSet>

/** The questions of a file, each whole. */
export const questionsOf = ({ questions, ...shared }: QuestionSet): { id: string; body: QuestionBody }[] =>
  questions.map(({ id, ...own }) => ({ id, body: { ...own, ...shared } }))
