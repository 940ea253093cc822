import { and, asc, count, eq, gt, sql } from 'drizzle-orm'
import { runNamed } from '@/cloud/kernel/statements/run-named'
import type { Queryable, Tx } from '@/cloud/kernel/db'
import type { FreeSlot } from '@/domain/booking/rules/waiting-list'
import { instantOf } from '@/domain/booking/slots/cells'
import { bookingWaiting } from '../tables/bookings.tables'

export type WaitingRow = typeof bookingWaiting.$inferSelect

/** Seconds left of the offer by the database's clock; null without one. */
const secondsLeft = sql<number | null>`extract(epoch from ${bookingWaiting.offerUntil} - now())::float8`

/** False when this person has this place already. */
export async function insertWaiting(
  db: Queryable,
  row: Pick<WaitingRow, 'personId' | 'id' | 'villageCode' | 'lawyerId' | 'day' | 'since'>,
): Promise<boolean> {
  const { rowCount } = await db
    .insert(bookingWaiting)
    .values({ ...row, state: 'waiting' })
    .onConflictDoNothing()
  return rowCount === 1
}

/** How many asked earlier for what this place is about. Drizzle names no table in a select from one. */
const BEFORE = sql<number>`(select count(*)::int from booking_waiting o
  where o.day = booking_waiting.day and o.state in ('waiting', 'offered')
    and (o.since, o.id) < (booking_waiting.since, booking_waiting.id)
    and (o.lawyer_id = booking_waiting.lawyer_id or o.village_code = booking_waiting.village_code))`

/** This person's place on the same list; a second one would be asked twice. Null when there is none. */
export async function findPlace(
  tx: Tx,
  { personId, villageCode, lawyerId, day }: Pick<WaitingRow, 'personId' | 'villageCode' | 'lawyerId' | 'day'>,
): Promise<string | null> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select id from booking_waiting
    where person_id = ${personId}::uuid and village_code = ${villageCode} and day = ${day}
      and lawyer_id is not distinct from ${lawyerId}::uuid
      and (state = 'waiting' or (state = 'offered' and offer_until > now())) limit 1`)
  return rows[0]?.id ?? null
}

/** Everything this person waits for from a day on, in the order in which they asked. */
export const selectWaitingOf = (db: Queryable, personId: string, fromDay: string) =>
  db
    .select({
      row: bookingWaiting,
      secondsLeft,
      before: BEFORE,
    })
    .from(bookingWaiting)
    .where(and(eq(bookingWaiting.personId, personId), sql`${bookingWaiting.day} >= ${fromDay}`))
    .orderBy(asc(bookingWaiting.since), asc(bookingWaiting.id))

export async function countWaiting(db: Queryable, personId: string, fromDay: string): Promise<number> {
  const [row] = await db
    .select({ n: count() })
    .from(bookingWaiting)
    .where(and(eq(bookingWaiting.personId, personId), sql`day >= ${fromDay} and state <> 'lapsed'`))
  return row!.n
}

/** Nobody else changes this place before the transaction ends. */
export async function lockWaiting(tx: Tx, personId: string, id: string) {
  const [row] = await tx
    .select({ row: bookingWaiting, secondsLeft })
    .from(bookingWaiting)
    .where(and(eq(bookingWaiting.personId, personId), eq(bookingWaiting.id, id)))
    .for('update')
  return row ?? null
}

export async function deleteWaiting(tx: Tx, personId: string, id: string): Promise<void> {
  await tx.delete(bookingWaiting).where(and(eq(bookingWaiting.personId, personId), eq(bookingWaiting.id, id)))
}

/** Somebody waits for a slot, or has not answered an offer in time. */
export const STILL_WAITS = `state in ('waiting', 'offered') and (state = 'waiting' or offer_until <= now())`

/** Days on which somebody waits for an answer or for a slot: of one village, one person, one day, or all. */
export async function selectWaitedDays(
  db: Queryable,
  { village, day, personId }: { village?: string; day?: string; personId?: string },
  fromDay: string,
): Promise<string[]> {
  // Each choice of filters is a statement of its own: with filters that may be none each call would be planned anew.
  const filters = Object.entries({ village_code: village, day, person_id: personId }).filter(([, value]) => value)
  const rows = await runNamed<{ day: string }>(db, {
    name: `waited-days of ${filters.map(([column]) => column).join(' ')}`,
    text: `
      select distinct day::text as day from booking_waiting
      where ${STILL_WAITS} and day >= $1
        ${filters.map(([column], n) => `and ${column} = $${n + 2}`).join(' ')}
      order by 1`,
    values: [fromDay, ...filters.map(([, value]) => value)],
  })
  return rows.map((row) => row.day)
}

/** Offers of a day are made one after another, in whatever process. */
export const lockDay = (tx: Tx, day: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`booking-offers:${day}`}, 0))`)

/** Offers that nobody answered in time, by the database's clock, are over; their cells are anybody's. */
export async function lapseOffers(tx: Tx, day: string): Promise<void> {
  await tx.execute(sql`
    update booking_waiting set state = 'lapsed' where day = ${day} and state = 'offered' and offer_until <= now()`)
}

export interface Waiting {
  id: string
  personId: string
  villageCode: string
  /** Whom they wait for: one lawyer, or whomever the village has that day. */
  lawyerIds: string[]
}

/** Whom a place is for, with the pairing that holds that day. */
const WANTED = 'case when w.lawyer_id is null then p.lawyer_ids else array[w.lawyer_id] end'

const WAITING = `
  from booking_waiting w join village_pairings p on p.village_code = w.village_code
    and p.from_day <= w.day and coalesce(p.to_day, 'infinity') >= w.day
    and (w.lawyer_id is null or w.lawyer_id = any(p.lawyer_ids))
  where w.day = $1 and w.state = 'waiting'`

/** Every lawyer whom somebody waits for on a day, of all villages. */
export async function selectWanted(tx: Tx, day: string): Promise<string[]> {
  const rows = await runNamed<{ id: string }>(tx, {
    name: 'wanted-of-day',
    text: `select distinct unnest(${WANTED}) as id ${WAITING}`,
    values: [day],
  })
  return rows.map(({ id }) => id)
}

/**
 * Who waits for one of these lawyers on a day and is not being offered anything of it, in the order in which they came.
 * However many wait elsewhere, they are in nobody's way.
 */
export const selectWaiting = (tx: Tx, day: string, lawyerIds: readonly string[]): Promise<Waiting[]> =>
  runNamed<Waiting>(tx, {
    name: 'waiting-of-day',
    text: `
      select w.id, w.person_id as "personId", w.village_code as "villageCode",
        ${WANTED} as "lawyerIds" ${WAITING} and ${WANTED} && $2::uuid[] and not exists (select from booking_waiting o
        where o.person_id = w.person_id and o.day = w.day and o.state = 'offered' and o.offer_until > now())
      order by w.since, w.id limit 500`,
    values: [day, lawyerIds],
  })

export interface Offering {
  firmId: string
  slot: FreeSlot
  seconds: number
}

/** Notes what is offered to whom, and until when by the database's clock. */
export async function saveOffer(tx: Tx, { personId, id }: Waiting, { firmId, slot, seconds }: Offering) {
  await tx
    .update(bookingWaiting)
    .set({
      ...{ state: 'offered', offerFirmId: firmId, offerLawyerId: slot.lawyerId },
      ...{ offerStartsAt: instantOf(slot.cell), offerMinutes: slot.minutes, offerBufferMinutes: slot.bufferMinutes },
      ...{ offerModes: [...slot.modes], offerUntil: sql`now() + ${seconds} * interval '1 second'` },
    })
    .where(and(eq(bookingWaiting.personId, personId), eq(bookingWaiting.id, id)))
}

/** What is being offered of a lawyer's time; nobody accepts it before the transaction ends. */
export async function lockOffersOf(tx: Tx, lawyerId: string) {
  const rows = await tx
    .select()
    .from(bookingWaiting)
    .where(
      and(
        eq(bookingWaiting.offerLawyerId, lawyerId),
        eq(bookingWaiting.state, 'offered'),
        gt(bookingWaiting.offerUntil, sql`now()`),
      ),
    )
    .for('update')
  return rows.map(({ personId, id, offerStartsAt, offerMinutes, offerBufferMinutes, offerModes }) => ({
    ...{ personId, id, startsAt: offerStartsAt!, minutes: offerMinutes!, bufferMinutes: offerBufferMinutes ?? 0 },
    modes: offerModes ?? [],
  }))
}

/** It is offered no longer; the place on the list stays what it was. */
export const putBack = (tx: Tx, personId: string, id: string) =>
  tx
    .update(bookingWaiting)
    .set({ state: 'waiting', offerUntil: null })
    .where(and(eq(bookingWaiting.personId, personId), eq(bookingWaiting.id, id)))

/** What is offered to this person at this moment, and where; null once it has run out or was answered. */
export async function findOffer(db: Queryable, personId: string, id: string) {
  const { rows } = await db.execute<{ at: string; place: string | null }>(sql`
    select w.offer_starts_at::text as at, l.duty_place as place
    from booking_waiting w left join lawyers l on l.id = w.offer_lawyer_id
    where w.person_id = ${personId}::uuid and w.id = ${id}::uuid and w.state = 'offered' and w.offer_until > now()`)
  return rows[0] ? { startsAt: new Date(rows[0].at), place: rows[0].place ?? '' } : null
}

/** The offer of a place becomes its person's hold, by the same id; the place on the list is given up. */
export async function holdOffer(tx: Tx, personId: string, id: string, seconds: number): Promise<void> {
  await tx.execute(sql`
    with place as (delete from booking_waiting where person_id = ${personId}::uuid and id = ${id}::uuid returning *)
    insert into booking_holds (owner_id, id, village_code, firm_id, lawyer_id, starts_at, minutes, buffer_minutes,
      modes, seconds, extended, until)
    select person_id, id, village_code, offer_firm_id, offer_lawyer_id, offer_starts_at, offer_minutes,
      offer_buffer_minutes, offer_modes, ${seconds}::int, false, now() + ${seconds}::int * interval '1 second'
    from place`)
}
