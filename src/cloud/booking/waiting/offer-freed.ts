import type { Context } from '@/cloud/kernel/context'
import { inTransaction, type Queryable, type Tx } from '@/cloud/kernel/db'
import { whenToAsk } from '@/domain/booking/rules/offer-hours'
import { matchOffers, type FreeSlot, type Waiter } from '@/domain/booking/rules/waiting-list'
import { cellOf, instantOf, type CellRange } from '@/domain/booking/slots/cells'
import { freeOn } from '@/domain/booking/slots/free-slots'
import { dayAfter, instantOn } from '@/domain/time/civil-days'
import { civilDayOf } from '@/domain/time/civil-time'
import { claimLawyer } from '../changing/cells.repo'
import { orNothing } from '../changing/take-back'
import { specialDays } from '../directory/holidays'
import { selectDiaries } from '../slots/diaries.repo'
import { selectBusy } from '../taking/busy.repo'
import { selectLimited } from '../taking/owner-limits'
import { announceOffer } from '../telling/announce'
import {
  lapseOffers,
  lockDay,
  saveOffer,
  selectWaitedDays,
  selectWaiting,
  selectWanted,
  type Waiting,
} from './waiting.repo'

const NOTHING = { free: [] as FreeSlot[], firmOf: new Map<string, string>(), cells: { first: 1, last: 0 } }

/** What these lawyers have free on a day, in the order of time, and the firms of those who have. */
async function readFree(db: Queryable, lawyerIds: readonly string[], day: string, now: Date) {
  if (lawyerIds.length === 0) return NOTHING
  const cells = { first: cellOf(instantOn(day)), last: cellOf(instantOn(dayAfter(day, 1))) + 3 }
  const diaries = await selectDiaries(db, { lawyerIds }, { fromDay: day, toDay: day, cells })
  const special = specialDays([day])
  const free = diaries.flatMap((diary) =>
    freeOn(diary, day, special, now).free.map((slot): FreeSlot => ({ ...slot, lawyerId: diary.lawyerId })),
  )
  const has = new Set(free.map(({ lawyerId }) => lawyerId))
  const firmOf = new Map(diaries.filter((one) => has.has(one.lawyerId)).map((one) => [one.lawyerId, one.firmId]))
  return { free: free.sort((a, b) => a.cell - b.cell), firmOf, cells }
}

/** Who of them can be asked, and when each is elsewhere. Whoever could not book it anyway would only keep it from others. */
async function readWaiters(tx: Tx, waiting: readonly Waiting[], cells: CellRange, now: Date): Promise<Waiter[]> {
  const people = waiting.map(({ personId }) => personId)
  const [busy, limited] = [await selectBusy(tx, waiting, cells), await selectLimited(tx, people, now)]
  return waiting
    .filter(({ personId }) => !limited.has(personId))
    .map((one) => ({ ...one, busy: busy.get(one.personId) ?? [] }))
}

/** Claims a slot for whoever is next and tells them; false when somebody took it a moment ago. */
async function makeOffer(tx: Tx, waiting: Waiting, slot: FreeSlot, firmId: string, now: Date): Promise<boolean> {
  const when = { startsAt: instantOf(slot.cell), minutes: slot.minutes, bufferMinutes: slot.bufferMinutes }
  const { tellAt, seconds } = whenToAsk(when.startsAt, now)
  const as = { id: waiting.id, insteadOf: [], seconds }
  if (!(await claimLawyer(tx, slot.lawyerId, when, as))) return false
  await saveOffer(tx, waiting, { firmId, slot, seconds })
  await announceOffer(tx, { ...waiting, lawyerId: slot.lawyerId }, now, tellAt)
  return true
}

/**
 * Offers what is free on a day to those who wait for it, in their order: each slot to one person, for a quarter of an
 * hour by the database's clock (at night until the morning), during which it is nobody else's. Offers that ran out have
 * gone to the next.
 *
 * @param among only these lawyers' time, when it is known whose was freed
 * @returns how many offers were made
 */
export async function offerDay(tx: Tx, ctx: Context, day: string, among?: readonly string[]): Promise<number> {
  const now = ctx.clock.now()
  await lapseOffers(tx, day)
  const find = async () => {
    const wanted = await selectWanted(tx, day)
    return readFree(tx, among ? wanted.filter((id) => among.includes(id)) : wanted, day, now)
  }
  // Without the lock first: nearly always nobody waits, or nothing is free.
  if ((await find()).free.length === 0) return 0
  await lockDay(tx, day)
  const { free, firmOf, cells } = await find()
  const waiting = await selectWaiting(tx, day, [...firmOf.keys()])
  const waiters = await readWaiters(tx, waiting, cells, now)
  let made = 0
  for (const { waiterId, slot } of matchOffers(waiters, free)) {
    const next = waiting.find(({ id }) => id === waiterId)!
    if (await orNothing(tx, (inner) => makeOffer(inner, next, slot, firmOf.get(slot.lawyerId)!, now))) made++
  }
  return made
}

/** Which waiting lists to look at before somebody reads or takes what they are about; all of them by the chore. */
export interface Reach {
  village?: string
  day?: string
  personId?: string
}

/** Passes on what was freed or not answered; nothing but one look at an index when nobody waits. */
export async function offerFreed(ctx: Context, reach: Reach = {}): Promise<number> {
  const days = await selectWaitedDays(ctx.db.orm, reach, civilDayOf(ctx.clock.now()))
  let made = 0
  for (const day of days) made += await inTransaction(ctx.db, (tx) => offerDay(tx, ctx, day))
  return made
}
