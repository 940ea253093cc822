import * as v from 'valibot'
import { QuestionDraft, readWhole, type Gap } from '@/contract/console/question-draft'
import type { Problem } from '@/contract/problem'
import type { QuestionKind } from '@/contract/practice/question'
import { JUDGEMENT_OPTIONS, LETTERS } from '@/domain/practice/letters'

/** By place in the body, `stem`, `citations.0.digest`; the empty place is the whole. */
export type FieldErrors = Readonly<Record<string, string>>

const byPlace = (gaps: readonly Gap[]): FieldErrors =>
  Object.fromEntries(gaps.map(({ path, message }) => [path, message]))

/** What the server would not even save: too long, an impossible number of the family. */
export function checkDraft(draft: QuestionDraft): FieldErrors {
  const { issues = [] } = v.safeParse(QuestionDraft, draft)
  return byPlace(issues.map((issue) => ({ path: v.getDotPath(issue) ?? '', message: issue.message })))
}

/**
 * What is still missing before it can be handed over; empty for a whole question. Its family the server gives, so that
 * one is never missing.
 */
export function findMissing(draft: QuestionDraft): Gap[] {
  const whole = readWhole({ ...draft, family: draft.family || 'own', difficulty: draft.difficulty ?? 3 })
  return whole.ok ? [] : whole.gaps
}

export const checkBody = (draft: QuestionDraft): FieldErrors => byPlace(findMissing(draft))

/** What the server said of fields, by the same places. */
export const errorsOf = ({ fields = [] }: Problem): FieldErrors =>
  byPlace(fields.map(({ path, message }) => ({ path: path.replace(/^body\.?/, ''), message })))

export const starter = (): QuestionDraft => ({
  kind: 'single',
  stem: '',
  options: ['', '', '', ''],
  answer: [],
  explanation: '',
  citations: [],
  difficulty: 3,
  topic: 'neighbours',
  audiences: ['resident'],
})

/** Another kind keeps what it can: a 判断题 has its two options, the others at least four places. */
export function withKind(body: QuestionDraft, kind: QuestionKind): QuestionDraft {
  if (kind === 'judgement') return { ...body, kind, options: [...JUDGEMENT_OPTIONS], answer: [] }
  const options = body.kind === 'judgement' ? ['', '', '', ''] : body.options
  return { ...body, kind, options, answer: kind === 'single' ? body.answer.slice(0, 1) : body.answer }
}

export function withAnswer(body: QuestionDraft, at: number, right: boolean): QuestionDraft {
  const letter = LETTERS[at]!
  if (body.kind !== 'multiple') return right ? { ...body, answer: [letter] } : body
  const answer = right ? [...body.answer, letter].sort() : body.answer.filter((other) => other !== letter)
  return { ...body, answer }
}

/** Letters move up with the options below the one that went. */
export function withoutOption(body: QuestionDraft, at: number): QuestionDraft {
  const gone = LETTERS[at]!
  const answer = body.answer
    .filter((letter) => letter !== gone)
    .map((letter) => (letter > gone ? LETTERS[LETTERS.indexOf(letter) - 1]! : letter))
  return { ...body, options: body.options.filter((_, n) => n !== at), answer }
}
