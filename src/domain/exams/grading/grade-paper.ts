import { grade } from '@/domain/practice/grade'
import type { Outcome, PaperQuestion, PaperRules } from '../paper'

/** A question that is graded otherwise than its version says. */
export type Fix = { fix: 'void' } | { fix: 'accept'; answer: string }

export interface Key {
  kind: string
  /** The right letters of the version, `AC`. */
  answer: string
  fix: Fix | null
}

type Marking = Pick<PaperRules, 'partialCredit' | 'pass' | 'good' | 'excellent'>

const share = (answer: string, chosen: string, partialCredit: boolean) =>
  grade([...answer], [...chosen], { partialCredit })

/** By a fix: of 单选 and 判断 each letter named is right, of 多选 the letters together. */
const shareByFix = (kind: string, answer: string, chosen: string, partialCredit: boolean) =>
  kind === 'multiple' ? share(answer, chosen, partialCredit) : Number(chosen.length === 1 && answer.includes(chosen))

/**
 * How many tenths of a mark an answer gets. A void question gives full marks to everybody; what a fix accepts is right
 * as well as what the bank said before: nobody loses by a mistake that was the bureau's.
 */
export function gradeAnswer(
  { marksTenths }: PaperQuestion,
  { kind, answer, fix }: Key,
  chosen: string,
  { partialCredit }: Pick<Marking, 'partialCredit'>,
): number {
  if (fix?.fix === 'void') return marksTenths
  const asBank = chosen === '' ? 0 : share(answer, chosen, partialCredit)
  const asFixed = fix && chosen !== '' ? shareByFix(kind, fix.answer, chosen, partialCredit) : 0
  return Math.round(Math.max(asBank, asFixed) * marksTenths)
}

/** By whole numbers: 60 % of 100 marks are passed with exactly 60. */
export function outcomeOf(scoreTenths: number, maxTenths: number, { pass, good, excellent }: Marking): Outcome {
  const reaches = (percent: number) => scoreTenths * 100 >= percent * maxTenths
  if (!reaches(pass)) return 'failed'
  if (reaches(excellent)) return 'excellent'
  return reaches(good) ? 'good' : 'passed'
}

/** Grades a paper: the marks of each place, their sum and what it comes to. */
export function gradePaper(
  questions: readonly PaperQuestion[],
  keys: readonly Key[],
  chosen: ReadonlyMap<number, string>,
  rules: Marking,
): { got: number[]; scoreTenths: number; outcome: Outcome } {
  const got = questions.map((question, n) => gradeAnswer(question, keys[n]!, chosen.get(n) ?? '', rules))
  const sum = (marks: readonly number[]) => marks.reduce((total, one) => total + one, 0)
  const scoreTenths = sum(got)
  return { got, scoreTenths, outcome: outcomeOf(scoreTenths, sum(questions.map((q) => q.marksTenths)), rules) }
}
