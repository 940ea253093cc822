import { randomUUID } from 'node:crypto'
import type { Context } from '@/cloud/kernel/context'
import type { Tx } from '@/cloud/kernel/db'
import type { Official } from '@/cloud/study/roster/find-official'
import { drawPaper } from '@/domain/exams/drawing/draw-paper'
import { preparePool, type Pool } from '@/domain/exams/drawing/eligible'
import { deadlineOf } from '@/domain/exams/sitting/deadline'
import { readFrozen, type FrozenExam } from '../bank/frozen-exam'
import { selectExamOnly } from '../bank/pool.repo'
import type { MyExamRow } from '../sitting/mine/my-exams.repo'
import { examPapers, paperEvents } from '../tables/papers.tables'

interface Wanted {
  paperId: string
  attempt: number
  official: Official
  row: MyExamRow
  deviceId: string
  /** Of `visitIdOf`; a retry that overtakes its first try is the same visit. */
  visit: string | null
  now: Date
}

const rulesOf = ({ blueprint, rules, extraMinutes, largePrint }: MyExamRow) => {
  const { minutes, partialCredit, pass, good, excellent } = blueprint
  return { minutes, extraMinutes, largePrint, leaveLimit: rules.leaveLimit, partialCredit, pass, good, excellent }
}

/** What an exam froze; a mock leaves out what is kept for exams since: it tells its answers at once. */
async function poolOf(tx: Tx, { kind, blueprint, questions, pool }: FrozenExam): Promise<Pool> {
  const secret = kind === 'mock' ? await selectExamOnly(tx, questions) : null
  if (!secret?.size) return pool
  return preparePool(
    blueprint.sections,
    questions.filter(({ questionId }) => !secret.has(questionId)),
  )
}

/**
 * Draws a paper for one person and writes it down: the same exam, person and attempt always draw the same, whoever
 * draws. From here on nothing of it changes but its answers.
 *
 * @returns false for a mock of which so many questions are kept for exams by now that no paper is left
 */
export async function drawPaperFor(ctx: Context, tx: Tx, wanted: Wanted): Promise<boolean> {
  const { paperId, attempt, official, row, deviceId, visit, now } = wanted
  const exam = await readFrozen(ctx.db, tx, row.id)
  const seed = `${exam?.seed} ${official.id} ${attempt}`
  const questions = exam && drawPaper(exam.blueprint.sections, await poolOf(tx, exam), seed)
  if (!questions && exam?.kind === 'mock') return false
  if (!questions) throw new Error(`exam ${row.id} was published, and its pool does not fill a paper`)
  const { minutes } = row.blueprint
  const granted = {
    startedAt: now.getTime(),
    minutes,
    extraMinutes: row.extraMinutes,
    closesAt: row.closesAt.getTime(),
  }
  await tx.insert(examPapers).values({
    id: paperId,
    examId: row.id,
    officialId: official.id,
    attempt,
    unitId: official.unitId,
    questions,
    rules: rulesOf(row),
    startedAt: now,
    deadlineAt: new Date(deadlineOf(granted)),
    epoch: 1,
    deviceId,
    state: 'open',
    maxTenths: questions.reduce((sum, { marksTenths }) => sum + marksTenths, 0),
  })
  await tx.insert(paperEvents).values({ paperId, id: visit ?? randomUUID(), event: 'opened', at: now })
  return true
}
