import * as v from 'valibot'
import { LETTERS } from '@/domain/practice/letters'
import { CASE_MAX, EXPLANATION_MAX, OPTION_MAX, SOURCE_MAX, STEM_MAX } from '@/domain/practice/question-limits'
import { CitationRef, EpisodeId } from '../episodes'
import { Letter, QuestionAudience, QuestionBody, QuestionKind, QuestionTopic } from '../practice/question'

const perhaps = (max: number) => v.pipe(v.string(), v.trim(), v.maxLength(max, `太长了，最多 ${max} 个字。`))

/** An article that was picked and has not been written about yet. */
const DraftCitation = v.strictObject({
  ...CitationRef.entries,
  digest: perhaps(200),
  rests: v.pipe(v.array(perhaps(40)), v.maxLength(6, '最多 6 个关键词。')),
})

/**
 * A question that is still being written, or came out of a file: what it holds is as `QuestionBody` wants it, but words
 * and lists may be empty. Handing over for review and publishing ask for all of it. That a draft may lack its family
 * and difficulty also keeps the compiler from taking one for a whole question.
 */
export const QuestionDraft = v.strictObject({
  kind: QuestionKind,
  caseStem: v.optional(perhaps(CASE_MAX)),
  stem: perhaps(STEM_MAX),
  options: v.pipe(v.array(perhaps(OPTION_MAX)), v.maxLength(LETTERS.length, '最多 6 个选项。')),
  answer: v.pipe(v.array(Letter), v.maxLength(LETTERS.length)),
  explanation: perhaps(EXPLANATION_MAX),
  citations: v.pipe(v.array(DraftCitation), v.maxLength(4, '最多引用 4 条法条。')),
  /** The server puts 3, the middle, where it is missing. */
  difficulty: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5))),
  /** The server puts the question's own id where it is missing: a family of one. */
  family: v.optional(
    v.pipe(
      v.string(),
      v.trim(),
      v.regex(/^([a-z0-9]+(-[a-z0-9]+)*)?$/, '只用英文小写、数字和短横，例如 deposit-wear；也可以留空。'),
      v.maxLength(60, '最多 60 个字符。'),
    ),
  ),
  topic: QuestionTopic,
  audiences: v.array(QuestionAudience),
  episodeId: v.optional(EpisodeId),
  /** 仅考试用. */
  examOnly: v.optional(v.boolean()),
  source: v.optional(perhaps(SOURCE_MAX)),
})
export type QuestionDraft = v.InferOutput<typeof QuestionDraft>

/** A place in the body, `citations.0.digest`, and what is missing or wrong there. */
export interface Gap {
  path: string
  message: string
}

const WORDS: Readonly<Record<string, string>> = {
  caseStem: '请检查案例。',
  stem: '请填写题干。',
  options: '请填写至少两个选项。',
  answer: '请选出正确答案。',
  explanation: '请填写解析。',
  citations: '请至少引用一条法条。',
  difficulty: '请选择难度。',
  audiences: '请选择给谁做。',
  family: '请填写同类题编号。',
  source: '请检查来源。',
}

const PART_WORDS: Readonly<Record<string, string>> = {
  digest: '请用自己的话写这条法条说了什么。',
  rests: '请填写答案依据的关键词。',
}

function sentenceAt(place: readonly string[]): string {
  const [field = '', at, part] = place
  if (field === 'options' && at !== undefined) return `请填写选项 ${LETTERS[Number(at)] ?? ''}。`
  return (part && PART_WORDS[part]) || WORDS[field] || '请检查这一项。'
}

function gapOf(issue: v.BaseIssue<unknown>): Gap {
  const path = v.getDotPath(issue) ?? ''
  const own = /[\u4e00-\u9fff]/.test(issue.message)
  return { path, message: own ? issue.message : sentenceAt(path.split('.')) }
}

/** Sentences about the whole (which letters are right, options that are the same) say nothing new beside these. */
const OUTWEIGH = /^(options|answer)\b/

/** A draft as a whole question, or what it lacks, each place once and in the order of the form. */
export function readWhole(
  draft: QuestionDraft | QuestionBody,
): { ok: true; body: QuestionBody } | { ok: false; gaps: Gap[] } {
  const parsed = v.safeParse(QuestionBody, draft)
  if (parsed.success) return { ok: true, body: parsed.output }
  const gaps = new Map(parsed.issues.map(gapOf).map((gap) => [gap.path, gap]))
  if ([...gaps.keys()].some((path) => OUTWEIGH.test(path))) gaps.delete('')
  return { ok: false, gaps: [...gaps.values()] }
}
