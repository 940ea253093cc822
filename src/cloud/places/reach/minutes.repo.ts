import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Queryable, Tx } from '@/cloud/kernel/db'
import type { Pace } from '@/domain/places/words'
import { reachMinutes, reachProviders } from '../tables/places.tables'

export type Provider = typeof reachProviders.$inferSelect

export const selectProviders = (db: Queryable): Promise<Provider[]> => db.select().from(reachProviders)

export const selectMinutes = (db: Queryable, villageCode: string, pace: Pace) =>
  db
    .select({ place: reachMinutes.placeId, minutes: reachMinutes.minutes })
    .from(reachMinutes)
    .where(and(eq(reachMinutes.villageCode, villageCode), eq(reachMinutes.pace, pace)))
    .orderBy(reachMinutes.minutes, reachMinutes.placeId)

export interface NewMinutes {
  village: string
  place: string
  pace: Pace
  minutes: number
}

/** The minutes of these paces are these from now on, and those of before are gone. */
export async function replaceMinutes(
  tx: Tx,
  rows: readonly NewMinutes[],
  provider: string,
  day: string,
): Promise<void> {
  const paces = [...new Set(rows.map(({ pace }) => pace))]
  await tx.delete(reachMinutes).where(inArray(reachMinutes.pace, paces))
  await tx.execute(sql`
    insert into reach_minutes (village_code, place_id, pace, minutes)
    select village, place, pace, minutes
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(village text, place text, pace text, minutes real)`)
  for (const pace of paces)
    await tx
      .insert(reachProviders)
      .values({ pace, provider, day })
      .onConflictDoUpdate({ target: reachProviders.pace, set: { provider, day } })
}
