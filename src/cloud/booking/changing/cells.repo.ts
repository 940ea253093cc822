import { sql } from 'drizzle-orm'
import { runNamed } from '@/cloud/kernel/statements/run-named'
import type { Queryable, Tx } from '@/cloud/kernel/db'
import { cellOf, cellsFrom, type CellRange } from '@/domain/booking/slots/cells'

/** What says when a visit is, and how much of a lawyer's time it takes. */
export interface Stretch {
  startsAt: Date
  minutes: number
  bufferMinutes: number
}

/** What a visit takes of its lawyer, the buffer included. */
const ofLawyer = ({ startsAt, minutes, bufferMinutes }: Stretch): CellRange =>
  cellsFrom(cellOf(startsAt), minutes + bufferMinutes)

/** What it takes of the resident. */
const ofPerson = ({ startsAt, minutes }: Stretch): CellRange => cellsFrom(cellOf(startsAt), minutes)

/** Everything this person does about bookings happens one after another, whatever the number of their phones. */
export const lockBooker = (tx: Tx, personId: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`booking:${personId}`}, 0))`)

/** Two tables with one meaning: whose time it is. */
type Side = { table: 'lawyer_cells'; column: 'lawyer_id' } | { table: 'person_cells'; column: 'person_id' }
const LAWYER: Side = { table: 'lawyer_cells', column: 'lawyer_id' }
const PERSON: Side = { table: 'person_cells', column: 'person_id' }

/** All cells or, by what comes back, not all: then the caller takes its transaction back. */
async function claim(
  tx: Tx,
  { table, column }: Side,
  ownerId: string,
  { first, last }: CellRange,
  as: Claim,
): Promise<boolean> {
  const rows = await runNamed(tx, {
    name: `claim-${table}`,
    text: `
      insert into ${table} (${column}, cell, booking_id, until)
      select $1, cell, $4, case when $6::int is null then null else now() + $6::int * interval '1 second' end
      from generate_series($2::int, $3::int) cell
      on conflict (${column}, cell) do update set booking_id = excluded.booking_id, until = excluded.until
        where ${table}.until <= now() or ${table}.booking_id = any($5::uuid[])
      returning 1`,
    values: [ownerId, first, last, as.id, as.insteadOf, as.seconds ?? null],
  })
  return rows.length === last - first + 1
}

export interface Claim {
  /** The booking, or the offer, whose cells they become. */
  id: string
  /** Claims of the same person that this one takes the place of: its own hold, the visit that is moved. */
  insteadOf: readonly string[]
  /** For how long; for good when left out. */
  seconds?: number
}

/** False when somebody else has the lawyer's time: the caller takes its transaction back. */
export const claimLawyer = (tx: Tx, lawyerId: string, when: Stretch, as: Claim): Promise<boolean> =>
  claim(tx, LAWYER, lawyerId, ofLawyer(when), as)

/** False when the resident is elsewhere then. */
export const claimPerson = (tx: Tx, personId: string, when: Stretch, as: Claim): Promise<boolean> =>
  claim(tx, PERSON, personId, ofPerson(when), as)

async function free(db: Queryable, { table, column }: Side, ownerId: string, range: CellRange, id: string) {
  await runNamed(db, {
    name: `free-${table}`,
    text: `delete from ${table} where ${column} = $1 and cell between $2 and $3 and booking_id = $4`,
    values: [ownerId, range.first, range.last, id],
  })
}

export const freeLawyer = (tx: Tx, lawyerId: string, when: Stretch, id: string) =>
  free(tx, LAWYER, lawyerId, ofLawyer(when), id)

/** Of two visits at one time the first is off: the time that it leaves is the other one's, and nobody books it again. */
export async function claimForOthers(tx: Tx, personId: string, when: Stretch): Promise<void> {
  const { first, last } = ofPerson(when)
  await runNamed(tx, {
    name: 'claim-for-others',
    text: `
      insert into person_cells (person_id, cell, booking_id)
      select b.person_id, cell, b.id from bookings b, generate_series($2::int, $3::int) cell
      where b.person_id = $1 and b.state in ('booked', 'substitute-offered')
        and cell * 900.0 >= extract(epoch from b.starts_at)
        and cell * 900.0 < extract(epoch from b.starts_at) + b.minutes * 60
        and b.starts_at between to_timestamp($2::int * 900.0) - interval '1 day' and to_timestamp($3::int * 900.0)
      on conflict (person_id, cell) do nothing`,
    values: [personId, first, last],
  })
}

export const freePerson = (tx: Tx, personId: string, when: Stretch, id: string) =>
  free(tx, PERSON, personId, ofPerson(when), id)
