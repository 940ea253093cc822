import type { Settled } from '@/contract/booking/plan'
import type { Result } from '@/contract/client'
import type { Context } from '@/cloud/kernel/context'
import type { Tx } from '@/cloud/kernel/db'
import { refuse } from '@/cloud/kernel/route'
import { lockBooking, type NamedBooking } from '../changing/bookings.repo'
import { takeBack } from '../changing/take-back'
import { callOff, sendSubstitute } from '../duty/cannot-come'

interface By {
  /** The lawyer's own change, or somebody's who decides for the firm. */
  actor: 'lawyer' | 'firm'
  actorId: string
  reason: string
}

const NO_SUBSTITUTE = { message: '请选由谁代班。' }

/** The answer for a visit as it is now: one that has changed since it was asked about has none. */
export const answerFor = ({ id, version }: NamedBooking, settled: readonly Settled[]): Settled | undefined =>
  settled.find((one) => one.id === id && one.version === version)

/** Does what was answered about one visit; a refusal takes the whole change back. */
async function settleOne(
  tx: Tx,
  ctx: Context,
  answer: Settled,
  { actor, actorId, reason }: By,
): Promise<Result<unknown>> {
  const row = await lockBooking(tx, answer.id)
  if (row?.version !== answer.version) return takeBack(refuse('wrong-state'))
  const absence = { actor, actorId, reason, now: ctx.clock.now() }
  if (answer.fate === 'call-off') return callOff(tx, ctx, row, absence)
  if (!answer.substitute) return takeBack(refuse('bad-input', NO_SUBSTITUTE))
  return sendSubstitute(tx, ctx, row, answer.substitute, absence)
}

/** Hands over or calls off, one after the other, each with word to the resident; what is kept stays as it is. */
export async function settleBroken(tx: Tx, ctx: Context, answers: readonly Settled[], by: By): Promise<void> {
  for (const answer of answers) {
    if (answer.fate === 'keep') continue
    const done = await settleOne(tx, ctx, answer, by)
    if (!done.ok) takeBack(done)
  }
}
