import type { QuestionBody } from '@/contract/practice/question'
import type { Context } from '@/cloud/kernel/context'
import { isRight } from '@/domain/practice/grade'
import { LETTERS } from '@/domain/practice/letters'
import { readAsked } from './asked.repo'

export interface GradedAnswer {
  /** The letters in order, each once. */
  chosen: string
  right: boolean
  /** What graded: the version asked, or the last that corrected it. */
  version: number
  body: QuestionBody
}

/** Whose cards nobody has: only the question is wanted. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

/**
 * Grades an answer to a question outside of practising; nothing is kept. Null when nobody was ever asked that version, or
 * when it has no such option.
 */
export async function gradeAsked(
  { db }: Pick<Context, 'db'>,
  questionId: string,
  version: number,
  chosen: readonly string[],
): Promise<GradedAnswer | null> {
  const asked = await readAsked(db, NOBODY, questionId, version)
  if (!asked) return null
  const { body, version: graded } = asked.grading
  const known: readonly string[] = LETTERS.slice(0, body.options.length)
  if (chosen.length === 0 || !chosen.every((letter) => known.includes(letter))) return null
  const letters = [...new Set(chosen)].sort()
  return { chosen: letters.join(''), right: isRight(body.answer, letters), version: graded, body }
}
