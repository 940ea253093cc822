import { errorCode, type Queryable } from '@/cloud/kernel/db'
import { runNamed } from '@/cloud/kernel/statements/run-named'
import type { Mode } from '@/domain/booking/booking-words'
import { cellsFrom, type CellRange } from '@/domain/booking/slots/cells'
import { MARK } from '../../slots/diaries.repo'
import { NOT_BOOKED, TAKE_FIRST_FREE, takeOf } from './reserve-text'

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
  /** This very hold has become a booking: whoever asks for it again gets nothing. */
  made?: boolean
}

/**
 * - `held`: the slot of this lawyer is the owner's until the hold runs out
 * - `holding`: the owner holds another slot; nothing was claimed
 * - `unavailable`: no candidate is free, or the owner is busy then; nothing was claimed
 * - `raced`: somebody was faster by a moment; nothing was claimed, and a second look will tell
 */
export type Taken = { outcome: 'held'; lawyerId: string } | { outcome: 'holding' | 'unavailable' | 'raced' }

/** Division by zero, unique violation, serialisation failure, deadlock. */
const RACED = ['22012', '23505', '40001', '40P01']

/** Null when somebody else has, or just took, a part of what was wanted. */
async function orRaced<T>(statement: Promise<T>): Promise<T | null> {
  try {
    return await statement
  } catch (error) {
    if (RACED.includes(errorCode(error) ?? '')) return null
    throw error
  }
}

const listed = ({ first, last }: CellRange) => Array.from({ length: last - first + 1 }, (_, n) => first + n)

/** `$1` to `$12` of {@link takeOf}. */
function valuesOf({ id, ownerId, villageCode, cell, seconds }: Wanted, of: Candidate) {
  const cells = listed(cellsFrom(cell, of.minutes + of.bufferMinutes))
  const theirs = listed(cellsFrom(cell, of.minutes))
  return [
    ...[id, ownerId, villageCode, cell, of.lawyerId, of.firmId],
    ...[of.minutes, of.bufferMinutes, of.modes.join(','), seconds, cells, theirs],
  ]
}

const TAKE_ONE = takeOf('true')

/** Whether a lawyer's time was claimed; not when any of it is taken or was, or the owner has another hold or visit. */
async function claimed(db: Queryable, name: string, text: string, values: readonly unknown[]): Promise<boolean> {
  return (await orRaced(runNamed<{ id: string }>(db, { name, text, values })))?.length === 1
}

async function takeFirstFree(db: Queryable, wanted: Wanted, candidates: readonly Candidate[]): Promise<Taken> {
  const { id, ownerId, villageCode, cell, seconds } = wanted
  const column = <T>(of: (candidate: Candidate) => T) => candidates.map(of)
  const values = [
    ...[id, ownerId, villageCode, cell],
    column((c) => c.lawyerId),
    column((c) => c.firmId),
    column((c) => c.minutes),
    column((c) => c.bufferMinutes),
    column((c) => c.modes.join(',')),
    seconds,
  ]
  const statement = { name: 'take-slot', text: TAKE_FIRST_FREE, values }
  const rows = await orRaced(runNamed<{ lawyerId: string; held: boolean }>(db, statement))
  if (!rows) return { outcome: 'raced' }
  const [row] = rows
  if (!row) return { outcome: 'unavailable' }
  return row.held ? { outcome: 'held', lawyerId: row.lawyerId } : { outcome: 'holding' }
}

/** Claims the slot of whoever of the candidates is free first, in their order. */
export async function takeSlot(db: Queryable, wanted: Wanted, candidates: readonly Candidate[]): Promise<Taken> {
  const [only, another] = candidates
  const alone = only && !another && !wanted.made
  if (alone && (await claimed(db, 'take-one', TAKE_ONE, valuesOf(wanted, only))))
    return { outcome: 'held', lawyerId: only.lawyerId }
  return takeFirstFree(db, wanted, candidates)
}

/** What an earlier reading said of a lawyer whom the village has; the claim holds only while it is still so. */
export interface KnownPlan {
  /** Of the pairing. */
  fromDay: string
  mark: string
}

/** Only for those of whom nothing else has to be thought: no visit ahead, no missed one, nobody waiting for the day. */
const TAKE_AS_KNOWN = takeOf(`${NOT_BOOKED}
    and not exists (select from bookings b where b.person_id = $2 and b.starts_at > $13
      and b.state in ('booked', 'substitute-offered'))
    and not exists (select from bookings b where b.person_id = $2 and b.no_show_at > $13::timestamptz - interval '100 days')
    and not exists (select from booking_waiting w where w.day = $14 and w.state in ('waiting', 'offered'))
    and exists (select from village_pairings p where p.village_code = $3 and p.from_day = $15 and p.firm_id = $6
      and $5 = any(p.lawyer_ids) and coalesce(p.to_day, 'infinity') >= $14)
    and not exists (select from plan_exceptions e where e.lawyer_id = $5 and e.ends_at > to_timestamp($4::int * 900.0)
      and e.starts_at < to_timestamp(($4::int + cardinality($11::int[])) * 900.0))
    and exists (select from lawyers l where l.id = $5 and l.active and $16 = ${MARK})`)

/**
 * The commonest claim, with everything that must be so looked at in the very statement that makes it: an earlier reading
 * of the plan can be trusted, since its mark is compared.
 *
 * @returns false when anything speaks against it, which the careful way then finds out
 */
export async function takeAsKnown(
  db: Queryable,
  wanted: Wanted,
  of: Candidate & KnownPlan,
  { now, day }: { now: Date; day: string },
): Promise<boolean> {
  const values = [...valuesOf(wanted, of), now, day, of.fromDay, of.mark]
  return claimed(db, 'take-as-known', TAKE_AS_KNOWN, values)
}
