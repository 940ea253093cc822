import type { Queryable } from '@/cloud/kernel/db'
import { refuse } from '@/cloud/kernel/route'
import { cellOf, instantOf } from '@/domain/booking/slots/cells'
import { nearestTo, sayTaken } from '@/domain/booking/slots/nearest'
import type { Whose } from './diaries.repo'
import { readDays, together } from './read-days'

/** The time is somebody else's: names what is free nearest to it, with the same lawyer or any. */
export async function refuseTaken(db: Queryable, whose: Whose, startsAt: Date, now: Date) {
  const { lawyers } = await readDays(db, whose, now)
  const free = together(lawyers).flatMap((day) => day.free.map(({ cell }) => cell))
  const wanted = cellOf(startsAt)
  const nearest = nearestTo(wanted, free)
  const times = nearest.map((cell) => instantOf(cell).toISOString())
  return refuse('slot-taken', { message: sayTaken(wanted, nearest), times })
}
