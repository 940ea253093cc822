import { and, asc, eq, gte, inArray, isNull, or, sql } from 'drizzle-orm'
import type { Queryable, Tx } from '@/cloud/kernel/db'
import type { Pairing } from '@/domain/booking/pairing/place-pairing'
import { bookings } from '../../tables/bookings.tables'
import { lawFirms, lawyers, villagePairings } from '../../tables/directory.tables'

export type PairingRow = typeof villagePairings.$inferSelect

/** Nobody else changes a village's pairings before the transaction ends, one without any included. */
export const lockVillage = (tx: Tx, code: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`village ${code}`}, 0))`)

export const selectPairings = (db: Queryable, code: string): Promise<PairingRow[]> =>
  db.select().from(villagePairings).where(eq(villagePairings.villageCode, code)).orderBy(asc(villagePairings.fromDay))

/** Of every village, those that hold on this day or later, in order. */
export const selectPairingsFrom = (db: Queryable, day: string): Promise<PairingRow[]> =>
  db
    .select()
    .from(villagePairings)
    .where(or(isNull(villagePairings.toDay), gte(villagePairings.toDay, day)))
    .orderBy(asc(villagePairings.fromDay))

export async function deletePairing(tx: Tx, code: string, fromDay: string): Promise<boolean> {
  const { rowCount } = await tx
    .delete(villagePairings)
    .where(and(eq(villagePairings.villageCode, code), eq(villagePairings.fromDay, fromDay)))
  return rowCount === 1
}

export async function savePairings(tx: Tx, code: string, pairings: readonly Pairing[]): Promise<void> {
  await tx
    .insert(villagePairings)
    .values(pairings.map(({ lawyerIds, ...one }) => ({ ...one, villageCode: code, lawyerIds: [...lawyerIds] })))
    .onConflictDoUpdate({
      target: [villagePairings.villageCode, villagePairings.fromDay],
      set: {
        toDay: sql`excluded.to_day`,
        firmId: sql`excluded.firm_id`,
        lawyerIds: sql`excluded.lawyer_ids`,
      },
    })
}

/** Everybody, those who have left included: names of what was. */
export async function readNames(db: Queryable) {
  const firms = await db.select().from(lawFirms).orderBy(asc(lawFirms.name), asc(lawFirms.id))
  const people = await db.select().from(lawyers).orderBy(asc(lawyers.name), asc(lawyers.id))
  return { firms, lawyers: people }
}

/** Visits of a village that are still to come: which day, whose, and for whom a substitute comes. */
export const selectVisitsOfVillage = (db: Queryable, code: string, now: Date) =>
  db
    .select({ startsAt: bookings.startsAt, lawyerId: bookings.lawyerId, hostLawyerId: bookings.hostLawyerId })
    .from(bookings)
    .where(
      and(
        eq(bookings.villageCode, code),
        gte(bookings.startsAt, now),
        inArray(bookings.state, ['booked', 'substitute-offered']),
      ),
    )
