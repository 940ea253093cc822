import type { PlanAnswer, Settled } from '@/contract/booking/plan'
import type { Result } from '@/contract/client'
import { recordAct } from '@/cloud/audit/record-act'
import type { Tx } from '@/cloud/kernel/db'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { brokenBy } from '@/domain/booking/plan/presence'
import { civilDayOf } from '@/domain/time/civil-time'
import { allOrNothing } from '../changing/take-back'
import type { LawyerRow } from '../directory/directory.repo'
import { dropOutside } from './drop-outside'
import { findPlanned } from './find-planned'
import { lockPlan, readPlan, type KeptPlan } from './plan.repo'
import { answerFor, settleBroken } from './settle-broken'
import { viewPlan } from './view-plan'
import { presenceOf, selectVisitsAhead, specialAmong, viewBroken } from './visits-ahead'

/** How a page tries a change and makes it. */
export interface Wish {
  /** Whose plan; the caller's own when left out. */
  lawyer?: string | undefined
  dryRun: boolean
  settled: readonly Settled[]
  reason: string
}

export interface Change {
  /** In the audit log: `plan.save`. */
  action: string
  /** Only while the plan is still this one. */
  revision?: number
  /** The plan as it would be. */
  apply: (plan: KeptPlan, lawyer: LawyerRow) => KeptPlan
  save: (tx: Tx, lawyer: LawyerRow, after: KeptPlan) => Promise<unknown>
}

export const NO_LAWYER = { message: '您的账号还没有绑定律师，请联系司法局管理员。' }
const NO_REASON = { fields: [{ path: 'reason', message: '请写几个字告诉来访人原因。' }] }

const needsReason = ({ fate }: Settled): boolean => fate !== 'keep'

/**
 * Changes when a lawyer is there. First it lists the visits that this breaks; it is saved once each of them has an
 * answer, and then plan, visits and word to the residents are one transaction. The plan comes first in it, so that no
 * time is offered to the waiting list in which nobody is there any more.
 */
export async function changePlan(call: Call, wish: Wish, change: Change): Promise<Result<PlanAnswer>> {
  const { ctx, caller } = call
  const planned = await findPlanned(ctx.db.orm, caller, wish.lawyer)
  if (!planned || !caller.personId) return refuse('not-found', wish.lawyer ? {} : NO_LAWYER)
  const { lawyer, actor } = planned
  const actorId = caller.personId
  const now = ctx.clock.now()
  const tried = await allOrNothing<Omit<PlanAnswer, 'plan'>>(ctx.db, async (tx) => {
    await lockPlan(tx, lawyer.id)
    const before = (await readPlan(tx, lawyer.id, civilDayOf(now), now))!
    if (change.revision !== undefined && change.revision !== before.revision) return refuse('stale')
    const visits = await selectVisitsAhead(tx, lawyer.id, now)
    const after = change.apply(before, lawyer)
    const presence = presenceOf(after)
    const broken = brokenBy(presenceOf(before), presence, visits, specialAmong(visits))
    const answers = broken.flatMap((visit) => answerFor(visit, wish.settled) ?? [])
    if (wish.dryRun || answers.length < broken.length)
      return ok({ saved: false, breaks: await viewBroken(tx, ctx, broken) })
    if (answers.some(needsReason) && wish.reason === '') return refuse('bad-input', NO_REASON)
    await change.save(tx, lawyer, after)
    await dropOutside(tx, lawyer.id, presence)
    await settleBroken(tx, ctx, answers, { actor, actorId, reason: wish.reason })
    const detail = broken.length > 0 ? `${broken.length} 个预约受影响` : ''
    await recordAct(tx, { at: now, actorId, action: change.action, subject: lawyer.id, detail })
    return ok({ saved: true, breaks: [] })
  })
  return tried.ok ? ok({ ...tried.value, plan: await viewPlan(ctx, lawyer) }) : tried
}
