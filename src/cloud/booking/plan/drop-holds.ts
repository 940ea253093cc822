import { eq } from 'drizzle-orm'
import type { Tx } from '@/cloud/kernel/db'
import { covers, type Presence } from '@/domain/booking/plan/presence'
import { civilDayOf } from '@/domain/time/civil-time'
import { specialDays } from '../directory/holidays'
import { bookingHolds } from '../tables/bookings.tables'
import { dropHold } from '../taking/holds.repo'

/**
 * Lets go of slots that somebody is filling in the form for and that are no longer offered: they are told that the time
 * ran out, and keep what they wrote. A hold that no way of meeting is left for is no longer offered.
 */
export async function dropHoldsOutside(tx: Tx, lawyerId: string, presence: Presence): Promise<void> {
  const holds = await tx.select().from(bookingHolds).where(eq(bookingHolds.lawyerId, lawyerId))
  for (const { ownerId, id, startsAt, minutes, modes } of holds) {
    const special = specialDays([civilDayOf(startsAt)])
    if (!modes.some((mode) => covers(presence, { startsAt, minutes, mode }, special))) await dropHold(tx, ownerId, id)
  }
}
