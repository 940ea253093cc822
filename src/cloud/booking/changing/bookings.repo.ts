import { and, asc, count, desc, eq, getTableColumns, gt, gte, inArray, lt, or, sql, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Queryable, Tx } from '@/cloud/kernel/db'
import { bookingEvents, bookings } from '../tables/bookings.tables'
import { lawFirms, lawyers } from '../tables/directory.tables'

export type BookingRow = typeof bookings.$inferSelect
export type BookingChanges = Partial<Omit<BookingRow, 'id' | 'state' | 'version'>>
export type EventRow = typeof bookingEvents.$inferInsert

const hosts = alias(lawyers, 'host')

/** A booking with the names that every page shows. */
export type NamedBooking = BookingRow & {
  lawyerName: string
  dutyPlace: string
  videoLink: string | null
  hostName: string | null
  firmName: string
  firmPhone: string
}

async function select(db: Queryable, where: SQL | undefined, order: SQL[], limit = 500): Promise<NamedBooking[]> {
  return db
    .select({
      ...getTableColumns(bookings),
      lawyerName: sql<string>`coalesce(${lawyers.name}, '')`,
      // A substitute comes to where the resident was going.
      dutyPlace: sql<string>`coalesce(${hosts.dutyPlace}, ${lawyers.dutyPlace}, '')`,
      videoLink: lawyers.videoLink,
      hostName: hosts.name,
      firmName: sql<string>`coalesce(${lawFirms.name}, '')`,
      firmPhone: sql<string>`coalesce(${lawFirms.phone}, '')`,
    })
    .from(bookings)
    .leftJoin(lawyers, eq(lawyers.id, bookings.lawyerId))
    .leftJoin(hosts, eq(hosts.id, bookings.hostLawyerId))
    .leftJoin(lawFirms, eq(lawFirms.id, bookings.firmId))
    .where(where)
    .orderBy(...order)
    .limit(limit)
}

const EARLIEST = [asc(bookings.startsAt), asc(bookings.id)]
const LATEST = [desc(bookings.startsAt), desc(bookings.id)]
const STANDS = sql`${bookings.state} in ('booked', 'substitute-offered')`
/** Off, and nobody's business any more: however many there are, they hide none that stands. */
const IS_OFF = sql`${bookings.state} in ('cancelled', 'moved', 'called-off')`
const endsAt = sql`(${bookings.startsAt} + ${bookings.minutes} * interval '1 minute')`
const between = (from: Date, until: Date) => and(gte(bookings.startsAt, from), lt(bookings.startsAt, until))

export async function findBooking(db: Queryable, id: string): Promise<NamedBooking | null> {
  const [row] = await select(db, eq(bookings.id, id), EARLIEST, 1)
  return row ?? null
}

/** Nobody else changes it before the transaction ends. */
export async function lockBooking(tx: Tx, id: string): Promise<BookingRow | null> {
  const [row] = await tx.select().from(bookings).where(eq(bookings.id, id)).for('update')
  return row ?? null
}

/** Visits that are still to come, or whose time is not over, the nearest first. */
export const selectAhead = (db: Queryable, personId: string, now: Date): Promise<NamedBooking[]> =>
  select(db, and(eq(bookings.personId, personId), STANDS, gte(endsAt, now.toISOString())), EARLIEST, 20)

/** All others, the latest first. */
export const selectPast = (db: Queryable, personId: string, now: Date, most: number): Promise<NamedBooking[]> =>
  select(
    db,
    and(eq(bookings.personId, personId), sql`not (${STANDS} and ${endsAt} >= ${now.toISOString()}::timestamptz)`),
    LATEST,
    most,
  )

/** What a lawyer has or had to do; without what is off. */
export const selectOfLawyer = (db: Queryable, lawyerId: string, from: Date, until: Date): Promise<NamedBooking[]> =>
  select(db, and(eq(bookings.lawyerId, lawyerId), between(from, until), sql`not ${IS_OFF}`), EARLIEST)

export const selectOfFirm = (db: Queryable, firmId: string, from: Date, until: Date): Promise<NamedBooking[]> =>
  select(db, and(eq(bookings.firmId, firmId), between(from, until)), EARLIEST, 2000)

/** Disputes first, then what only the resident says: old no-shows that nobody contests must not push them out. */
const URGENT = [desc(sql`${bookings.state} = 'disputed'`), desc(sql`${bookings.state} = 'lawyer-absent'`), ...LATEST]

/** Visits about which nobody has found yet what happened. */
export const selectUnsettled = (db: Queryable, firmId: string): Promise<NamedBooking[]> =>
  select(db, and(eq(bookings.firmId, firmId), sql`state in ('no-show', 'lawyer-absent', 'disputed')`), URGENT)

/** What this desk booked, and what there is in its villages; of very many those that were booked last. */
export async function selectOfDesk(db: Queryable, deskId: string, villages: readonly string[], from: Date) {
  const rows = await select(
    db,
    and(
      or(
        eq(bookings.bookedById, deskId),
        villages.length > 0 ? inArray(bookings.villageCode, [...villages]) : sql`false`,
      ),
      gte(bookings.startsAt, from),
    ),
    [desc(bookings.bookedAt), desc(bookings.id)],
  )
  return rows.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime() || a.id.localeCompare(b.id))
}

/** How many this person made since then, those that are off included. What was made since then begins later. */
export async function countMade(tx: Tx, personId: string, since: Date): Promise<number> {
  const [row] = await tx
    .select({ made: count() })
    .from(bookings)
    .where(and(eq(bookings.personId, personId), gt(bookings.startsAt, since), gt(bookings.bookedAt, since)))
  return row!.made
}

/** False when the id is taken, by whomever. */
export async function insertBooking(tx: Tx, row: typeof bookings.$inferInsert): Promise<boolean> {
  const { rowCount } = await tx.insert(bookings).values(row).onConflictDoNothing()
  return rowCount === 1
}

export async function updateBooking(tx: Tx, id: string, changes: Partial<BookingRow>): Promise<void> {
  await tx.update(bookings).set(changes).where(eq(bookings.id, id))
}

export async function insertEvent(tx: Tx, event: EventRow): Promise<void> {
  await tx.insert(bookingEvents).values(event)
}
