import type { Result } from '@/contract/client'
import type { retireLawyer as contract } from '@/contract/console/booking/console-lawyers'
import type { Output, Parsed } from '@/contract/endpoint'
import { recordAct } from '@/cloud/audit/record-act'
import type { Context } from '@/cloud/kernel/context'
import type { Tx } from '@/cloud/kernel/db'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { civilDayOf } from '@/domain/time/civil-time'
import { allOrNothing } from '../../changing/take-back'
import { nameVillages } from '../../directory/districts'
import { dropOutside } from '../../plan/drop-outside'
import { answerFor, settleBroken } from '../../plan/settle-broken'
import { selectVisitsAhead, viewBroken } from '../../plan/visits-ahead'
import { readNames, selectPairingsFrom } from '../villages/pairings.repo'
import { lockLawyer, updateLawyer } from './lawyers.repo'
import { viewLawyer } from './view-lawyers'

const NO_REASON = { fields: [{ path: 'reason', message: '请写几个字告诉来访人原因。' }] }
const NOWHERE = { windows: [], exceptions: [] }
const NAMED = 3

/** Villages that would have nobody left, today or by a pairing to come. */
async function leftAlone(tx: Tx, ctx: Context, id: string): Promise<string[]> {
  const working = new Set((await readNames(tx)).lawyers.filter(({ active }) => active).map((one) => one.id))
  const pairings = await selectPairingsFrom(tx, civilDayOf(ctx.clock.now()))
  const alone = pairings.filter(
    ({ lawyerIds }) => lawyerIds.includes(id) && !lawyerIds.some((one) => one !== id && working.has(one)),
  )
  const nameVillage = await nameVillages(ctx.config)
  return [...new Set(alone.map(({ villageCode }) => nameVillage(villageCode).name))]
}

/** First the visits ahead; once each has an answer, lawyer, visits and word to the residents are one transaction. */
export async function retireLawyer(
  { id, dryRun, settled, reason }: Parsed<typeof contract>,
  { ctx, caller }: Call,
): Promise<Result<Output<typeof contract>>> {
  if (!caller.personId) return refuse('forbidden')
  const actorId = caller.personId
  const now = ctx.clock.now()
  return allOrNothing(ctx.db, async (tx) => {
    const lawyer = await lockLawyer(tx, id)
    if (!lawyer) return refuse('not-found')
    const view = async (saved: boolean, breaks: Awaited<ReturnType<typeof viewBroken>>) =>
      ok({ saved, breaks, lawyer: (await viewLawyer(tx, ctx, id))! })
    if (!lawyer.active) return view(true, [])
    const alone = await leftAlone(tx, ctx, id)
    if (alone.length > 0) {
      const names = alone.slice(0, NAMED).join('、') + (alone.length > NAMED ? `等 ${alone.length} 个村居` : '')
      return refuse('wrong-state', { message: `停用后${names}就没有律师了，请先在结对里换人。` })
    }
    const visits = await selectVisitsAhead(tx, id, now)
    const answers = visits.flatMap((visit) => answerFor(visit, settled) ?? []).filter(({ fate }) => fate !== 'keep')
    if (dryRun || answers.length < visits.length) return view(false, await viewBroken(tx, ctx, visits))
    if (answers.length > 0 && reason === '') return refuse('bad-input', NO_REASON)
    // First: whoever waits for a freed time is not offered this lawyer again.
    await updateLawyer(tx, id, { active: false })
    await dropOutside(tx, id, NOWHERE)
    await settleBroken(tx, ctx, answers, { actor: 'firm', actorId, reason })
    const detail = visits.length > 0 ? `${visits.length} 个预约受影响` : ''
    await recordAct(tx, { at: now, actorId, action: 'lawyer.retire', subject: id, detail })
    return view(true, [])
  })
}
