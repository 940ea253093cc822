import { eq } from 'drizzle-orm'
import type { Tx } from '@/cloud/kernel/db'
import type { Mode } from '@/domain/booking/booking-words'
import { covers, type Presence } from '@/domain/booking/plan/presence'
import { civilDayOf } from '@/domain/time/civil-time'
import { freeLawyer } from '../changing/cells.repo'
import { specialDays } from '../directory/holidays'
import { bookingHolds } from '../tables/bookings.tables'
import { dropHold } from '../taking/holds.repo'
import { lockOffersOf, putBack } from '../waiting/waiting.repo'

/** A slot that somebody is filling in the form for, or has been offered. */
interface Kept {
  startsAt: Date
  minutes: number
  modes: readonly Mode[]
}

/** In a way that is left, of those in which it was held or offered. */
const isInside = (presence: Presence, { startsAt, minutes, modes }: Kept): boolean => {
  const special = specialDays([civilDayOf(startsAt)])
  return modes.some((mode) => covers(presence, { startsAt, minutes, mode }, special))
}

/**
 * Lets go of slots that somebody is filling in the form for and that are no longer offered: they are told that the time
 * ran out, and keep what they wrote. A hold that no way of meeting is left for is no longer offered.
 */
async function dropHolds(tx: Tx, lawyerId: string, presence: Presence): Promise<void> {
  const holds = await tx.select().from(bookingHolds).where(eq(bookingHolds.lawyerId, lawyerId))
  for (const hold of holds) if (!isInside(presence, hold)) await dropHold(tx, hold.ownerId, hold.id)
}

/** Whoever was offered such a slot is on the waiting list again, where they were. */
async function takeBackOffers(tx: Tx, lawyerId: string, presence: Presence): Promise<void> {
  for (const { personId, id, ...offer } of await lockOffersOf(tx, lawyerId)) {
    if (isInside(presence, offer)) continue
    await freeLawyer(tx, lawyerId, offer, id)
    await putBack(tx, personId, id)
  }
}

/** What is kept for somebody and no longer offered. First the offers: one that is being accepted becomes a hold. */
export async function dropOutside(tx: Tx, lawyerId: string, presence: Presence): Promise<void> {
  await takeBackOffers(tx, lawyerId, presence)
  await dropHolds(tx, lawyerId, presence)
}
