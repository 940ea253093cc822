import { sql } from 'drizzle-orm'
import type { Result } from '@/contract/client'
import type { Output, Parsed } from '@/contract/endpoint'
import type { chooseExamTime as contract } from '@/contract/exams/sitting'
import { inTransaction, type Tx } from '@/cloud/kernel/db'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { sittingState } from '@/domain/exams/sitting/may-sit'
import { NOT_BOUND, ownOfficial } from '../own-official'
import { selectMyExams } from './my-exams.repo'
import { sittingOf } from './view-exam'

const FULL = refuse('slot-taken', { message: '这个时间的座位刚被别人选满了，请另选一个时间。' })
const PAST = refuse('slot-closed', { message: '这个时间已经过了，请选一个还没到的时间。' })
const NOT_NOW = refuse('wrong-state', { message: '现在不能选择考试时间，请回到考试列表看看这场考试的状态。' })

interface Seat {
  examId: string
  officialId: string
  startsAt: string
}

/** Takes the seat under a lock of the time's row: its seats are counted by one after the other. */
async function takeSeat(tx: Tx, { examId, officialId, startsAt }: Seat): Promise<'taken' | 'full' | 'none'> {
  const { rows } = await tx.execute<{ seats: number }>(sql`
    select seats from exam_times where exam_id = ${examId}::uuid and starts_at = ${startsAt}::timestamptz for update`)
  if (!rows[0]) return 'none'
  const { rowCount } = await tx.execute(sql`
    insert into exam_candidates (exam_id, official_id, chosen_at)
    select ${examId}::uuid, ${officialId}::uuid, ${startsAt}::timestamptz
    where (select count(*) from exam_candidates where exam_id = ${examId}::uuid
      and chosen_at = ${startsAt}::timestamptz and official_id <> ${officialId}::uuid) < ${rows[0].seats}
    on conflict (exam_id, official_id) do update set chosen_at = excluded.chosen_at`)
  return rowCount === 1 ? 'taken' : 'full'
}

/**
 * Chooses a time, or another one instead. Whoever let a chosen time pass chooses again, as long as seats are left; the
 * seat that is given up is free at once.
 */
export async function chooseExamTime(
  { id, startsAt }: Parsed<typeof contract>,
  call: Call,
): Promise<Result<Output<typeof contract>>> {
  const official = await ownOfficial(call)
  if (!official) return NOT_BOUND
  const { ctx } = call
  const now = ctx.clock.now()
  const [row] = await selectMyExams(ctx.db.orm, official, now, id)
  if (!row) return refuse('not-found')
  if (row.times.length === 0 || !['coming', 'choose'].includes(sittingState(sittingOf(row, now)))) return NOT_NOW
  if (Date.parse(startsAt) <= now.getTime()) return PAST
  const seat = { examId: id, officialId: official.id, startsAt: new Date(startsAt).toISOString() }
  const verdict = await inTransaction(ctx.db, (tx) => takeSeat(tx, seat))
  if (verdict === 'none') return refuse('slot-closed', { message: '这场考试没有这个时间，请从列出的时间里选。' })
  return verdict === 'full' ? FULL : ok({ chosenAt: seat.startsAt })
}
