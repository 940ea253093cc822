import type { Result } from '@/contract/client'
import type { Output, Parsed } from '@/contract/endpoint'
import type { saveAnswers as contract } from '@/contract/exams/sitting'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { keepAnswers } from './keep-answers'
import { updateMarks } from './save.repo'

/** An epoch that no paper has: the phone has to open the paper again. */
export const UNKNOWN_EPOCH = refuse('bad-input', { message: '这台设备上的试卷不是最新的，请返回后重新进入考试。' })

const LATE_FULL = refuse('too-large', {
  message: '时间过后补传的答案已经够多，不再接收。收到的都保存着，是否计分由单位决定；有疑问请联系单位。',
})

export async function saveAnswers(
  input: Parsed<typeof contract>,
  call: Call,
): Promise<Result<Output<typeof contract>>> {
  const { id, epoch, marked } = input
  const { ctx, arrivedAt } = call
  const kept = await keepAnswers(call, input)
  if (!kept) return refuse('not-found')
  if (epoch > kept.epoch) return UNKNOWN_EPOCH
  // With some of them kept it answers with those: the phone sends the others again, and is told here.
  if (kept.lateFull && kept.saved.length === 0) return LATE_FULL
  if (marked && !kept.takenOver) await updateMarks(ctx.db, id, epoch, marked)
  return ok({
    serverNow: ctx.clock.now().toISOString(),
    deadlineAt: kept.deadlineAt.toISOString(),
    receivedAt: arrivedAt.toISOString(),
    saved: kept.saved,
    takenOver: kept.takenOver,
    state: kept.state,
  })
}
