import { eq } from 'drizzle-orm'
import type { Queryable } from '@/cloud/kernel/db'
import type { Pace } from '@/domain/places/words'
import { reachMinutes } from '../tables/places.tables'

/** Everything a provider has worked out for a pace: villages × places, some ten thousand rows. */
export const selectAllMinutes = (db: Queryable, pace: Pace) =>
  db
    .select({ village: reachMinutes.villageCode, place: reachMinutes.placeId, minutes: reachMinutes.minutes })
    .from(reachMinutes)
    .where(eq(reachMinutes.pace, pace))
