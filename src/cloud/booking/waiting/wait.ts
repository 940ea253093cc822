import type { Result } from '@/contract/client'
import type { Hold } from '@/contract/booking/holds'
import type { WaitingView } from '@/contract/booking/my-bookings'
import type {
  acceptOffer as accepting,
  joinWaiting as joining,
  leaveWaiting as leaving,
} from '@/contract/booking/waiting'
import type { Parsed } from '@/contract/endpoint'
import type { Context } from '@/cloud/kernel/context'
import { inTransaction } from '@/cloud/kernel/db'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { holdSeconds } from '@/domain/booking/rules/hold-life'
import { MOST_WAITING } from '@/domain/booking/rules/limits'
import { civilDayOf } from '@/domain/time/civil-time'
import { claimLawyer, claimPerson, freeLawyer, lockBooker } from '../changing/cells.repo'
import { allOrNothing, takeBack } from '../changing/take-back'
import { phoneOfVillage } from '../directory/phone-of-village'
import { readDays, together } from '../slots/read-days'
import { dropHold, findHold } from '../taking/holds.repo'
import { refuseByLimits } from '../taking/owner-limits'
import { viewHold } from '../taking/holding/view-hold'
import { listWaiting } from './list-waiting'
import { offerDay, offerFreed } from './offer-freed'
import {
  countWaiting,
  deleteWaiting,
  findPlace,
  holdOffer,
  insertWaiting,
  lockWaiting,
  type WaitingRow,
} from './waiting.repo'

/** Waits for the same: another one would be a second place on one list. */
const findSame = (mine: WaitingView[], village: string, lawyerId: string | null, day: string) =>
  mine.find(
    (one) =>
      one.state !== 'lapsed' &&
      one.village.code === village &&
      one.day === day &&
      (one.lawyer?.id ?? null) === lawyerId,
  )

/** Why this day is not one to wait for; null when it is full. */
async function refuseToWait(ctx: Context, village: string, lawyerId: string | null, day: string) {
  const { lawyers } = await readDays(ctx.db.orm, { village, lawyerId: lawyerId ?? undefined }, ctx.clock.now())
  const wanted = together(lawyers).find((one) => one.day === day)
  if (!wanted?.onDuty) return refuse('slot-closed', { message: '这一天没有值班，不用排队，请看别的日子。' })
  return wanted.full ? null : refuse('slot-free')
}

/** Joins the list of a full day; whoever is on it already keeps their place. */
export async function joinWaiting(
  { id, village, lawyer, day }: Parsed<typeof joining>,
  { ctx, caller: { personId } }: Call,
): Promise<Result<WaitingView>> {
  if (!personId) return refuse('not-logged-in')
  const lawyerId = lawyer === 'any' ? null : lawyer
  const [db, now] = [ctx.db.orm, ctx.clock.now()]
  await offerFreed(ctx, { village, day })
  const before = findSame(await listWaiting(ctx, personId), village, lawyerId, day)
  if (before) return ok(before)
  const limited =
    (await refuseByLimits(db, personId, now, () => phoneOfVillage(ctx, village))) ??
    (await refuseToWait(ctx, village, lawyerId, day))
  if (limited) return limited
  const wanted = { personId, villageCode: village, lawyerId, day }
  const joined = await inTransaction(ctx.db, async (tx): Promise<Result<string>> => {
    await lockBooker(tx, personId)
    // Asked for a moment ago, on another phone or by another tap.
    const same = await findPlace(tx, wanted)
    if (same) return ok(same)
    if ((await countWaiting(tx, personId, civilDayOf(now))) >= MOST_WAITING)
      return refuse('too-many-bookings', { message: `最多同时排 ${MOST_WAITING} 个日子，请先退出一个。` })
    return (await insertWaiting(tx, { ...wanted, id, since: now })) ? ok(id) : refuse('wrong-state')
  })
  if (!joined.ok) return joined
  const mine = (await listWaiting(ctx, personId)).find((one) => one.id === joined.value)
  return mine ? ok(mine) : refuse('not-found')
}

const offered = (row: WaitingRow) =>
  row.state === 'offered' && row.offerLawyerId && row.offerStartsAt && row.offerMinutes
    ? {
        lawyerId: row.offerLawyerId,
        when: { startsAt: row.offerStartsAt, minutes: row.offerMinutes, bufferMinutes: row.offerBufferMinutes ?? 0 },
      }
    : null

/** Leaves the list; what was being offered goes to the next at once. */
export async function leaveWaiting(
  { id }: Parsed<typeof leaving>,
  { ctx, caller: { personId } }: Call,
): Promise<Result<object>> {
  if (!personId) return refuse('not-logged-in')
  await inTransaction(ctx.db, async (tx) => {
    const kept = await lockWaiting(tx, personId, id)
    if (!kept) return
    await deleteWaiting(tx, personId, id)
    const offer = offered(kept.row)
    if (!offer) return
    await freeLawyer(tx, offer.lawyerId, offer.when, id)
    await offerDay(tx, ctx, kept.row.day, [offer.lawyerId])
  })
  return ok({})
}

/** Makes a hold of the offer. Asked again, because the answer was lost, it shows the hold that was made. */
export async function acceptOffer(
  { id, elder }: Parsed<typeof accepting>,
  { ctx, caller: { personId } }: Call,
): Promise<Result<Hold>> {
  if (!personId) return refuse('not-logged-in')
  const seconds = holdSeconds(elder)
  const accepted = await allOrNothing<unknown>(ctx.db, async (tx) => {
    await lockBooker(tx, personId)
    if ((await findHold(tx, personId))?.id === id) return ok(null)
    const kept = await lockWaiting(tx, personId, id)
    if (!kept) return refuse('not-found')
    const offer = offered(kept.row)
    if (!offer || (kept.secondsLeft ?? 0) <= 0) return refuse('offer-lapsed')
    const limited = await refuseByLimits(tx, personId, ctx.clock.now(), () => phoneOfVillage(ctx, kept.row.villageCode))
    if (limited) return limited
    await dropHold(tx, personId, null)
    const as = { id, insteadOf: [id], seconds }
    if (!(await claimLawyer(tx, offer.lawyerId, offer.when, as))) return takeBack(refuse('offer-lapsed'))
    if (!(await claimPerson(tx, personId, offer.when, as))) return takeBack(refuse('already-busy'))
    await holdOffer(tx, personId, id, seconds)
    return ok(null)
  })
  if (!accepted.ok) return accepted
  const hold = await findHold(ctx.db.orm, personId)
  return hold?.id === id ? ok(await viewHold(ctx, hold)) : refuse('hold-expired')
}
