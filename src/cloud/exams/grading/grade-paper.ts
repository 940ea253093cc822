import type { Context } from '@/cloud/kernel/context'
import type { Queryable, Tx } from '@/cloud/kernel/db'
import { countedAnswers } from '@/domain/exams/grading/counted-answers'
import { gradePaper as gradeByRules, type Key } from '@/domain/exams/grading/grade-paper'
import type { PaperQuestion } from '@/domain/exams/paper'
import { afterPassed, afterPassLost } from '../after/after-passed'
import { settleCertificate } from '../after/certificates/settle-certificate'
import { readBodies } from '../bank/question-bodies'
import { insertGrading, selectFixes, selectLog, type Arrived, type GradedPaper, type Why } from './papers.repo'

type Of = Pick<Context, 'db' | 'clock'>

/** What grades each place of a paper, the bureau's fixes included. */
export async function readKeys(
  ctx: Of,
  via: Queryable,
  examId: string,
  questions: readonly PaperQuestion[],
): Promise<Key[]> {
  const [bodies, fixes] = [await readBodies(ctx.db, via, questions), await selectFixes(via, examId)]
  return bodies.map(({ kind, answer }, n) => {
    const { questionId, version } = questions[n]!
    return { kind, answer: answer.join(''), fix: fixes.get(`${version} ${questionId}`) ?? null }
  })
}

export const chosenOf = (log: readonly Arrived[], lateUntil: number | null): Map<number, string> =>
  new Map([...countedAnswers(log, lateUntil)].map(([question, { chosen }]) => [question, chosen]))

interface Reason {
  why: Why
  actorId?: string | null
}

/**
 * Grades a paper by its log and the fixes of now, in the transaction that holds its row. A grading that changes nothing
 * leaves no line in its history.
 *
 * @returns whether there is a new grading
 */
export async function gradePaper(
  ctx: Of,
  tx: Tx,
  paper: GradedPaper,
  { why, actorId = null }: Reason,
  log?: readonly Arrived[],
): Promise<boolean> {
  const keys = await readKeys(ctx, tx, paper.examId, paper.questions)
  const chosen = chosenOf(log ?? (await selectLog(tx, paper.id)), paper.lateUntil)
  const { scoreTenths, outcome } = gradeByRules(paper.questions, keys, chosen, paper.rules)
  if (paper.scoreTenths === scoreTenths && paper.outcome === outcome) return false
  const at = ctx.clock.now()
  await insertGrading(tx, paper.id, { scoreTenths, outcome, why, at, actorId })
  const isPassed = outcome !== 'failed'
  if (isPassed) await afterPassed(tx, { ...paper, scoreTenths, outcome }, at)
  const wasPassed = paper.outcome !== null && paper.outcome !== 'failed'
  if (wasPassed && !isPassed) await afterPassLost(tx, paper)
  if (isPassed || wasPassed) await settleCertificate(tx, paper, at)
  return true
}
