import type { AnswerSent } from '@/contract/exams/sitting'
import { inTransaction } from '@/cloud/kernel/db'
import type { Call } from '@/cloud/kernel/route'
import { isOver } from '@/domain/exams/sitting/deadline'
import { closePaper } from '../../grading/close-paper'
import { gradePaper } from '../../grading/grade-paper'
import { lockHandedIn } from '../../grading/papers.repo'
import { deviceOf } from '../own-official'
import { insertAnswers, type Saved, type Saving } from './save.repo'

/**
 * Found the paper handed in, and came in time, or late where the unit counts that: kept and graded together, or neither.
 * What came after the unit's decision is kept and changes nothing (`LATE_UNTIL`).
 */
const keepBehind = ({ ctx }: Call, saving: Saving): Promise<Saved | null> =>
  inTransaction(ctx.db, async (tx) => {
    const paper = await lockHandedIn(tx, saving.paperId)
    const saved = await insertAnswers(tx, saving, 'closed')
    if (!paper || !saved) return saved
    // One that came in time is none, though the unit counts late ones: its person reads the reason.
    const late = saved.saved.some((answer) => answer.late)
    await gradePaper(ctx, tx, paper, { why: late ? 'late-counted' : 'handed-in' })
    return saved
  })

interface Sent {
  id: string
  epoch: number
  answers: readonly AnswerSent[]
}

/**
 * Keeps what a phone sends, by when it arrived here. A paper whose time was over by then is handed in.
 *
 * @returns null when the paper is not the caller's
 */
export async function keepAnswers(call: Call, { id, epoch, answers }: Sent): Promise<Saved | null> {
  const { ctx, caller, arrivedAt } = call
  if (!caller.personId) return null
  const saving = {
    paperId: id,
    personId: caller.personId,
    deviceId: deviceOf(call),
    epoch,
    answers,
    receivedAt: arrivedAt,
  }
  let saved = await insertAnswers(ctx.db.orm, saving, 'open')
  if (saved?.state === 'open' && isOver(ctx.clock.now().getTime(), saved.deadlineAt.getTime())) {
    await closePaper(ctx, id, 'deadline')
    saved = await insertAnswers(ctx.db.orm, saving, 'open')
  }
  return saved && saved.behind > 0 ? keepBehind(call, saving) : saved
}
