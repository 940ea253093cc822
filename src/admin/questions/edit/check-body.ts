import * as v from 'valibot'
import type { Problem } from '@/contract/problem'
import { QuestionBody, type QuestionKind } from '@/contract/practice/question'
import { JUDGEMENT_OPTIONS, LETTERS } from '@/domain/practice/letters'

/** By place in the body, `stem`, `citations.0.digest`; the empty place is the whole. */
export type FieldErrors = Readonly<Record<string, string>>

const EMPTY_WORDS = '请填写。'

/** Ours where we wrote a sentence; the library's own words are no help at a desk. */
const sentence = (issue: v.BaseIssue<unknown>): string => {
  if (/[\u4e00-\u9fff]/.test(issue.message)) return issue.message
  if (issue.type === 'min_length') return EMPTY_WORDS
  return issue.type === 'max_length' ? `太长了，最多 ${String(issue.requirement)} 个字。` : '请检查这一项。'
}

export function checkBody(body: unknown): FieldErrors {
  const checked = v.safeParse(QuestionBody, body)
  if (checked.success) return {}
  const entries = checked.issues.map((issue): [string, string] => [v.getDotPath(issue) ?? '', sentence(issue)])
  return Object.fromEntries(entries.reverse())
}

/** What the server said of fields, by the same places. */
export const errorsOf = ({ fields = [] }: Problem): FieldErrors =>
  Object.fromEntries(fields.map(({ path, message }) => [path.replace(/^body\.?/, ''), message]))

export const starter = (): QuestionBody => ({
  kind: 'single',
  stem: '',
  options: ['', '', '', ''],
  answer: ['A'],
  explanation: '',
  citations: [],
  difficulty: 3,
  family: '',
  topic: 'neighbours',
  audiences: ['resident'],
})

/** Another kind keeps what it can: a 判断题 has its two options, the others at least four places. */
export function withKind(body: QuestionBody, kind: QuestionKind): QuestionBody {
  if (kind === 'judgement') return { ...body, kind, options: [...JUDGEMENT_OPTIONS], answer: ['A'] }
  const options = body.kind === 'judgement' ? ['', '', '', ''] : body.options
  return { ...body, kind, options, answer: kind === 'single' ? body.answer.slice(0, 1) : body.answer }
}

export function withAnswer(body: QuestionBody, at: number, right: boolean): QuestionBody {
  const letter = LETTERS[at]!
  if (body.kind !== 'multiple') return right ? { ...body, answer: [letter] } : body
  const answer = right ? [...body.answer, letter].sort() : body.answer.filter((other) => other !== letter)
  return { ...body, answer }
}

/** Letters move up with the options below the one that went. */
export function withoutOption(body: QuestionBody, at: number): QuestionBody {
  const gone = LETTERS[at]!
  const answer = body.answer
    .filter((letter) => letter !== gone)
    .map((letter) => (letter > gone ? LETTERS[LETTERS.indexOf(letter) - 1]! : letter))
  return { ...body, options: body.options.filter((_, n) => n !== at), answer }
}
