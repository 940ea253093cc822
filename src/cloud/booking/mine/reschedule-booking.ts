import type { Result } from '@/contract/client'
import type { MyBooking } from '@/contract/booking/my-bookings'
import type { rescheduleBooking as contract } from '@/contract/booking/one-of-mine'
import type { Parsed } from '@/contract/endpoint'
import type { Context } from '@/cloud/kernel/context'
import type { Tx } from '@/cloud/kernel/db'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { isLate } from '@/domain/booking/course/lateness'
import type { Mode } from '@/domain/booking/booking-words'
import { cellOf, cellsFrom, overlap } from '@/domain/booking/slots/cells'
import { isBookable } from '@/domain/booking/slots/free-slots'
import { beijingMoment } from '@/domain/time/beijing-clock'
import { civilDayOf } from '@/domain/time/civil-time'
import { findBooking, lockBooking, type BookingRow } from '../changing/bookings.repo'
import { claimLawyer, claimPerson, lockBooker } from '../changing/cells.repo'
import { freeTime } from '../changing/give-up'
import { takeStep } from '../changing/step-booking'
import { allOrNothing, orNothing, takeBack } from '../changing/take-back'
import { phoneOfVillage } from '../directory/phone-of-village'
import { waitForPlan } from '../plan/plan.repo'
import type { Whose } from '../slots/diaries.repo'
import { refuseTaken } from '../slots/refuse-taken'
import { refusePace } from '../taking/booking-pace'
import { enterBooking, sealNewCode } from '../taking/make-booking'
import { findCandidates, isStillOffered, type Able } from '../taking/claim/find-candidates'
import { dropHold, findHold } from '../taking/holds.repo'
import { refuseByLimits } from '../taking/owner-limits'
import { offerFreed } from '../waiting/offer-freed'
import { showMine } from './show-mine'

interface Move {
  old: BookingRow
  newId: string
  startsAt: Date
  mode: Mode
  whose: Whose
}

/** The first of the candidates whose time can be had, claimed; each is tried in a savepoint of its own. */
async function claimFirst(tx: Tx, { old, newId, startsAt }: Move, candidates: readonly Able[]): Promise<Able | null> {
  const as = { id: newId, insteadOf: [old.id] }
  for (const candidate of candidates) {
    const when = { startsAt, ...candidate }
    if (!(await orNothing(tx, (inner) => claimLawyer(inner, candidate.lawyerId, when, as)))) continue
    return (await claimPerson(tx, old.personId, when, as)) ? candidate : takeBack(refuse('already-busy'))
  }
  return null
}

/** A time that this person keeps for another form is their own, and nobody is told that somebody else has it. */
async function letGoOf(tx: Tx, personId: string, startsAt: Date, minutes: number): Promise<void> {
  const held = await findHold(tx, personId)
  const range = cellsFrom(cellOf(startsAt), minutes)
  if (held && overlap(cellsFrom(cellOf(held.startsAt), held.minutes), range)) await dropHold(tx, personId, held.id)
}

const newRow = (
  ctx: Context,
  { old, newId, startsAt, mode }: Move,
  { lawyerId, firmId, minutes, bufferMinutes }: Able,
) => ({
  ...old,
  ...{ id: newId, lawyerId, firmId, startsAt, minutes, bufferMinutes, mode, bookedById: old.personId },
  ...{ state: 'booked' as const, version: 1, late: false, bookedAt: ctx.clock.now(), hostLawyerId: null },
  ...{ movedToId: null, reasonEncrypted: null, noteEncrypted: null, internalNoteEncrypted: null },
  addressEncrypted: mode === 'home-visit' ? old.addressEncrypted : null,
  codeEncrypted: sealNewCode(ctx.config.secretKey),
})

/** The new time first; only then the old one is free, in the same transaction. */
async function move(tx: Tx, ctx: Context, wanted: Move): Promise<Result<unknown>> {
  const { old, newId, startsAt, mode, whose } = wanted
  const now = ctx.clock.now()
  const phone = () => phoneOfVillage(ctx, old.villageCode)
  const limited =
    (await refuseByLimits(tx, old.personId, now, phone, 1)) ?? (await refusePace(tx, old.personId, now, phone))
  if (limited) return limited
  if (mode === 'home-visit' && !old.addressEncrypted)
    return refuse('bad-input', { message: '上门需要地址，请取消后重新预约。' })
  const candidates = await findCandidates(tx, whose, startsAt, mode, now)
  if (candidates.length === 0) return refuse('slot-closed')
  await letGoOf(tx, old.personId, startsAt, candidates[0]!.minutes)
  const able = await claimFirst(tx, wanted, candidates)
  if (!able) return takeBack(await refuseTaken(tx, { whose, startsAt, personId: old.personId }, now))
  // As when a booking is confirmed: a plan that is being changed has not heard of this visit.
  await waitForPlan(tx, able.lawyerId)
  const place = { villageCode: old.villageCode, lawyerId: able.lawyerId, startsAt, minutes: able.minutes }
  if (!(await isStillOffered(tx, place, mode))) return takeBack(refuse('slot-closed'))
  const changes = { movedToId: newId, late: isLate(old.startsAt, now) }
  const by = { actor: 'resident', actorId: old.personId, now } as const
  const step = await takeStep(tx, old, { act: 'move', ...by, changes, tell: 'moved' })
  if (!step.ok) return takeBack(step)
  await freeTime(tx, ctx, old)
  await enterBooking(tx, newRow(ctx, wanted, able), now)
  return step
}

/** A time that can no longer be had: whoever moved there before it was too late still finds what was made. */
async function movedBefore(ctx: Context, personId: string, { newId }: Parsed<typeof contract>) {
  const made = await showMine(ctx, personId, newId)
  return made.ok ? made : refuse('slot-closed')
}

/** The same key again finds what it made; asked with another time, it says what that is. */
async function movedAlready(tx: Tx, newId: string, startsAt: Date): Promise<Result<unknown>> {
  const made = (await findBooking(tx, newId))!.startsAt
  if (made.getTime() === startsAt.getTime()) return ok(null)
  return refuse('wrong-state', { message: `这次预约已经改约到 ${beijingMoment(made.toISOString())}，请刷新后再看。` })
}

/** Moves a visit; again with the same `newId` shows the one that was made. */
export async function rescheduleBooking(
  input: Parsed<typeof contract>,
  { ctx, caller: { personId } }: Call,
): Promise<Result<MyBooking>> {
  if (!personId) return refuse('not-logged-in')
  const { id, newId, lawyer } = input
  const startsAt = new Date(input.startsAt)
  if (!isBookable(startsAt, ctx.clock.now())) return movedBefore(ctx, personId, input)
  await offerFreed(ctx, { day: civilDayOf(startsAt) })
  const moved = await allOrNothing<unknown>(ctx.db, async (tx) => {
    await lockBooker(tx, personId)
    const old = await lockBooking(tx, id)
    if (old?.personId !== personId) return refuse('not-found')
    if (old.movedToId === newId) return movedAlready(tx, newId, startsAt)
    const whose = { village: old.villageCode, lawyerId: lawyer === 'any' ? undefined : lawyer }
    return move(tx, ctx, { old, newId, startsAt, mode: input.mode ?? old.mode, whose })
  })
  return moved.ok ? showMine(ctx, personId, newId) : moved
}
