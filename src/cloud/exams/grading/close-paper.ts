import { randomUUID } from 'node:crypto'
import type { Context } from '@/cloud/kernel/context'
import { inTransaction } from '@/cloud/kernel/db'
import { tooFast } from '@/domain/exams/grading/too-fast'
import { paperEvents } from '../tables/papers.tables'
import { gradePaper } from './grade-paper'
import { closeRow, selectLog, type Hand, type HandedInBy } from './papers.repo'

/**
 * Hands a paper in and grades it, once, whoever else tries at the same time: state, score, history, credit and events
 * together, or nothing when the process dies.
 *
 * @param at when its person handed it in, or left once too often; null for the deadline's doing
 * @param hand of a person: only the device that sits at that moment hands in
 * @returns false when it was closed already, or when it is another device's by now
 */
export async function closePaper(
  ctx: Pick<Context, 'db' | 'clock'>,
  id: string,
  by: HandedInBy,
  at: Date | null = null,
  hand: Hand | null = null,
): Promise<boolean> {
  return inTransaction(ctx.db, async (tx) => {
    const paper = await closeRow(tx, id, { by, at, hand })
    if (!paper) return false
    const log = await selectLog(tx, id)
    await gradePaper(ctx, tx, paper, { why: by === 'leave-limit' ? by : 'handed-in' }, log)
    const closed = by === 'person' ? ('handed-in' as const) : ('closed' as const)
    const fast = tooFast(log, paper.startedAt.getTime())
    await tx
      .insert(paperEvents)
      .values([
        { paperId: id, id: randomUUID(), event: closed, at: paper.handedInAt },
        ...(fast > 0
          ? [{ paperId: id, id: randomUUID(), event: 'too-fast' as const, at: paper.handedInAt, amount: fast }]
          : []),
      ])
    return true
  })
}
