import { and, eq, sql } from 'drizzle-orm'
import { runNamed } from '@/cloud/kernel/statements/run-named'
import { errorCode, type Queryable, type Tx } from '@/cloud/kernel/db'
import type { Mode } from '@/domain/booking/booking-words'
import { bookingHolds } from '../tables/bookings.tables'

export type HoldRow = typeof bookingHolds.$inferSelect

/** Somebody who has the slot in their plan; `minutes` and `bufferMinutes` are those of their slot. */
export interface Candidate {
  lawyerId: string
  firmId: string
  minutes: number
  bufferMinutes: number
  modes: readonly Mode[]
}

export interface Wanted {
  id: string
  ownerId: string
  villageCode: string
  /** The cell in which the visit begins. */
  cell: number
  seconds: number
}

/**
 * The whole reservation, one statement and so one transaction: of the candidates, in their order, the first whose cells
 * nobody else has; then the owner's hold, the lawyer's cells and the owner's, each either free or run out by the database's
 * clock. What another connection took since the statement began shows as fewer cells than wanted, and the division by
 * zero at the end takes everything back: nothing half claimed is ever left behind, whenever this process dies.
 */
const TAKE = `
  with mine as (select id from booking_holds where owner_id = $2),
  chosen as (
    select c.* from unnest($5::uuid[], $6::uuid[], $7::int[], $8::int[], $9::text[]) with ordinality
      as c(lawyer_id, firm_id, minutes, buffer_minutes, modes, rank)
    where not exists (select from bookings b where b.id = $1)
      and not exists (select from lawyer_cells l where l.lawyer_id = c.lawyer_id
        and l.cell between $4 and $4 + (c.minutes + c.buffer_minutes - 1) / 15
        and (l.until is null or l.until > now()) and l.booking_id is distinct from (select id from mine))
      and not exists (select from person_cells p where p.person_id = $2
        and p.cell between $4 and $4 + (c.minutes - 1) / 15
        and (p.until is null or p.until > now()) and p.booking_id is distinct from (select id from mine))
    order by c.rank limit 1),
  hold as (
    insert into booking_holds (owner_id, id, village_code, firm_id, lawyer_id, starts_at, minutes, buffer_minutes,
      modes, seconds, extended, until)
    select $2, $1, $3, firm_id, lawyer_id, to_timestamp($4::int * 900.0), minutes, buffer_minutes,
      string_to_array(modes, ','), $10::int, false, now() + $10::int * interval '1 second'
    from chosen
    on conflict (owner_id) do update set id = excluded.id, village_code = excluded.village_code,
      firm_id = excluded.firm_id, lawyer_id = excluded.lawyer_id, starts_at = excluded.starts_at,
      minutes = excluded.minutes, buffer_minutes = excluded.buffer_minutes, modes = excluded.modes,
      seconds = excluded.seconds, extended = false, until = excluded.until
    where booking_holds.until <= now()
    returning id, lawyer_id, minutes, (minutes + buffer_minutes - 1) / 15 + 1 as lawyers, (minutes - 1) / 15 + 1 as persons,
      until),
  lawyers as (
    insert into lawyer_cells (lawyer_id, cell, booking_id, until)
    select lawyer_id, cell, id, until from hold, generate_series($4::int, $4::int + lawyers - 1) cell
    on conflict (lawyer_id, cell) do update set booking_id = excluded.booking_id, until = excluded.until
      where lawyer_cells.until <= now()
    returning 1),
  persons as (
    insert into person_cells (person_id, cell, booking_id, until)
    select $2, cell, id, until from hold, generate_series($4::int, $4::int + persons - 1) cell
    on conflict (person_id, cell) do update set booking_id = excluded.booking_id, until = excluded.until
      where person_cells.until <= now()
    returning 1)
  select lawyer_id as "lawyerId", exists (select from hold) as held, 1 / (case when
    (select count(*) from lawyers) = coalesce((select lawyers from hold), 0) and
    (select count(*) from persons) = coalesce((select persons from hold), 0) then 1 else 0 end) as whole
  from chosen`

/**
 * - `held`: the slot of this lawyer is the owner's until the hold runs out
 * - `holding`: the owner holds another slot; nothing was claimed
 * - `unavailable`: no candidate is free, or the owner is busy then; nothing was claimed
 * - `raced`: somebody was faster by a moment; nothing was claimed, and a second look will tell
 */
export type Taken = { outcome: 'held'; lawyerId: string } | { outcome: 'holding' | 'unavailable' | 'raced' }

/** Division by zero, serialisation failure, deadlock. */
const RACED = ['22012', '40001', '40P01']

export async function takeSlot(db: Queryable, wanted: Wanted, candidates: readonly Candidate[]): Promise<Taken> {
  const { id, ownerId, villageCode, cell, seconds } = wanted
  const column = <T>(of: (candidate: Candidate) => T) => candidates.map(of)
  try {
    const [row] = await runNamed<{ lawyerId: string; held: boolean }>(db, {
      name: 'take-slot',
      text: TAKE,
      values: [
        ...[id, ownerId, villageCode, cell],
        column((c) => c.lawyerId),
        column((c) => c.firmId),
        column((c) => c.minutes),
        column((c) => c.bufferMinutes),
        column((c) => c.modes.join(',')),
        seconds,
      ],
    })
    if (!row) return { outcome: 'unavailable' }
    return row.held ? { outcome: 'held', lawyerId: row.lawyerId } : { outcome: 'holding' }
  } catch (error) {
    if (RACED.includes(errorCode(error) ?? '')) return { outcome: 'raced' }
    throw error
  }
}

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
