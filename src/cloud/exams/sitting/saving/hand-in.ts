import type { Result } from '@/contract/client'
import type { Output, Parsed } from '@/contract/endpoint'
import type { handIn as contract } from '@/contract/exams/sitting'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { closePaper } from '../../grading/close-paper'
import { deviceOf } from '../own-official'
import { findMyPaper } from '../paper/papers.repo'
import { keepAnswers } from './keep-answers'
import { UNKNOWN_EPOCH } from './save-answers'
import { countLate } from './save.repo'

const TAKEN_OVER = refuse('wrong-state', {
  message: '这份试卷已经在另一台设备上继续作答，这台设备的答案已保存，请在那台设备上交卷。',
})

/** Keeps what still waited, then closes and grades; sent again it says the same. */
export async function handIn(input: Parsed<typeof contract>, call: Call): Promise<Result<Output<typeof contract>>> {
  const { ctx, caller, arrivedAt } = call
  const { id, epoch } = input
  const kept = await keepAnswers(call, input)
  if (!kept) return refuse('not-found')
  if (epoch > kept.epoch) return UNKNOWN_EPOCH
  if (kept.state === 'open') {
    if (kept.takenOver) return TAKEN_OVER
    await closePaper(ctx, id, 'person', arrivedAt, { epoch, deviceId: deviceOf(call) })
  }
  const paper = await findMyPaper(ctx.db, id, caller.personId!)
  // Another device took it over between the two: it sits now, and hands in.
  if (paper?.state === 'open') return TAKEN_OVER
  if (!paper?.handedInAt) throw new Error(`paper ${id} was closed and is open`)
  const late = await countLate(ctx.db, id)
  return ok({ handedInAt: paper.handedInAt.toISOString(), late, takenOver: epoch < paper.epoch })
}
