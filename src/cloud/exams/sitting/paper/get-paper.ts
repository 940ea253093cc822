import type { Result } from '@/contract/client'
import type { Output, Parsed } from '@/contract/endpoint'
import type { getPaper as contract } from '@/contract/exams/sitting'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { isOver } from '@/domain/exams/sitting/deadline'
import { closePaper } from '../../grading/close-paper'
import { deviceOf } from '../own-official'
import { findMyPaper, type Paper } from './papers.repo'

/** A paper of the caller's, handed in by now if its time is over; null when it is not theirs. */
export async function settledPaper({ ctx, caller }: Call, id: string): Promise<Paper | null> {
  if (!caller.personId) return null
  const paper = await findMyPaper(ctx.db, id, caller.personId)
  if (paper?.state !== 'open' || !isOver(ctx.clock.now().getTime(), paper.deadlineAt.getTime())) return paper
  await closePaper(ctx, id, 'deadline')
  return findMyPaper(ctx.db, id, caller.personId)
}

export async function getPaper({ id }: Parsed<typeof contract>, call: Call): Promise<Result<Output<typeof contract>>> {
  const paper = await settledPaper(call, id)
  if (!paper) return refuse('not-found')
  const { state, epoch, deadlineAt, deviceId } = paper
  return ok({
    ...{ state, epoch },
    serverNow: call.ctx.clock.now().toISOString(),
    deadlineAt: deadlineAt.toISOString(),
    here: deviceId === deviceOf(call),
  })
}
