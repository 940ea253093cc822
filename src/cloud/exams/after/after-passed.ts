import type { Tx } from '@/cloud/kernel/db'
import { creditBy } from '@/cloud/study/crediting/credit-by'
import { takeBackExam } from '@/cloud/study/crediting/take-back-exam'
import { civilDayOf } from '@/domain/time/civil-time'
import type { GradedPaper } from '../grading/papers.repo'

/**
 * What follows when a paper is passed, in the transaction that grades it. It may be called again for the same paper,
 * when a question was fixed or late answers count: doing it twice changes nothing. A mock is on no file.
 */
export async function afterPassed(tx: Tx, paper: GradedPaper, at: Date): Promise<void> {
  if (paper.kind === 'mock') return
  const { officialId, examId, handedInAt } = paper
  await creditBy(tx, { officialId, by: 'exam', thingId: examId, day: civilDayOf(handedInAt), at })
}

/** What follows when a paper that was passed is not any more; another that is passed keeps it all. */
export async function afterPassLost(tx: Tx, { kind, officialId, examId }: GradedPaper): Promise<void> {
  if (kind !== 'mock') await takeBackExam(tx, officialId, examId)
}
