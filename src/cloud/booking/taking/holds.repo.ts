import { and, eq, sql } from 'drizzle-orm'
import type { Queryable, Tx } from '@/cloud/kernel/db'
import { bookingHolds } from '../tables/bookings.tables'

export type HoldRow = typeof bookingHolds.$inferSelect

/** Seconds left by the database's clock; not above zero once it has run out. */
const secondsLeft = sql<number>`extract(epoch from ${bookingHolds.until} - now())::float8`

/** What this owner holds, run out or not. */
export async function findHold(db: Queryable, ownerId: string): Promise<(HoldRow & { secondsLeft: number }) | null> {
  const [row] = await db
    .select({ hold: bookingHolds, secondsLeft })
    .from(bookingHolds)
    .where(eq(bookingHolds.ownerId, ownerId))
  return row ? { ...row.hold, secondsLeft: row.secondsLeft } : null
}

/** The same, and nobody else changes it before the transaction ends. */
export async function lockHold(
  tx: Tx,
  ownerId: string,
  id: string,
): Promise<(HoldRow & { secondsLeft: number }) | null> {
  const [row] = await tx
    .select({ hold: bookingHolds, secondsLeft })
    .from(bookingHolds)
    .where(and(eq(bookingHolds.ownerId, ownerId), eq(bookingHolds.id, id)))
    .for('update')
  return row ? { ...row.hold, secondsLeft: row.secondsLeft } : null
}

/** The cells of the hold in `hold`, by which its rows are found among all that a lawyer or person ever had. */
const cellsOfHold = sql.raw(`c.booking_id = hold.id and c.until is not null and c.cell between
  extract(epoch from hold.starts_at)::int / 900
  and extract(epoch from hold.starts_at)::int / 900 + (hold.minutes + hold.buffer_minutes - 1) / 15`)

/** Grows once, while it has not run out; its cells with it. */
export async function extendHoldRow(db: Queryable, ownerId: string, id: string): Promise<void> {
  await db.execute(sql`
    with hold as (
      update booking_holds set extended = true, until = until + seconds * interval '1 second'
      where owner_id = ${ownerId}::uuid and id = ${id}::uuid and not extended and until > now() returning *),
    lawyer as (update lawyer_cells c set until = hold.until from hold
      where c.lawyer_id = hold.lawyer_id and ${cellsOfHold}),
    person as (update person_cells c set until = hold.until from hold
      where c.person_id = hold.owner_id and ${cellsOfHold})
    select 1`)
}

/** Lets go of what an owner holds, its cells too; of one hold only when `id` is given. */
export async function dropHold(db: Queryable, ownerId: string, id: string | null): Promise<void> {
  await db.execute(sql`
    with hold as (
      delete from booking_holds where owner_id = ${ownerId}::uuid and (${id}::uuid is null or id = ${id}::uuid) returning *),
    lawyer as (delete from lawyer_cells c using hold
      where c.lawyer_id = hold.lawyer_id and ${cellsOfHold})
    delete from person_cells c using hold
      where c.person_id = hold.owner_id and ${cellsOfHold}`)
}
