import { sql } from 'drizzle-orm'
import type { Context } from '@/cloud/kernel/context'
import type { Tx } from '@/cloud/kernel/db'
import { specialDays } from '@/cloud/booking/directory/holidays'
import { encryptPhone, encryptText } from '@/cloud/kernel/secrets/encryption'
import { cellsFrom, instantOf } from '@/domain/booking/slots/cells'
import { HORIZON_DAYS } from '@/domain/booking/slots/free-slots'
import type { PlanWindow } from '@/domain/booking/slots/plan'
import { claimOf } from '@/domain/booking/slots/plan-slots'
import { daysFrom, mondayOf } from '@/domain/time/civil-days'
import { civilDayOf } from '@/domain/time/civil-time'
import { fillTable } from './fill-table'
import { visitsOf, type SampleVisit } from './sample-visits'

export interface SampleLawyer {
  id: string
  firmId: string
  village: string
  plan: PlanWindow[]
}

/** All these visits are of nobody: the same words for all, encrypted once. */
const wordsOf = ({ config: { secretKey } }: Context) => ({
  name_encrypted: encryptText(secretKey, '示例居民'),
  phone_encrypted: encryptPhone(secretKey, '023-0000-2000'),
  code_encrypted: encryptText(secretKey, '000000'),
  description_encrypted: null,
})

const DAY_MS = 86_400_000

/** A day to nine before the visit, as people do; never later than now. */
const bookedAt = ({ slot: { cell } }: SampleVisit, now: Date): Date =>
  new Date(Math.min(instantOf(cell).getTime() - (1 + (cell % 9)) * DAY_MS, now.getTime()))

const rowOf = (visit: SampleVisit, lawyer: SampleLawyer, now: Date) => ({
  ...{ id: visit.id, village_code: lawyer.village, firm_id: lawyer.firmId, lawyer_id: lawyer.id },
  ...{ person_id: visit.personId, booked_by_id: visit.personId, starts_at: instantOf(visit.slot.cell) },
  ...{ minutes: visit.slot.minutes, buffer_minutes: visit.slot.bufferMinutes, mode: visit.slot.modes[0] },
  ...{ matter: visit.matter, version: 1, late: false, booked_at: bookedAt(visit, now) },
  state: instantOf(visit.slot.cell) < now ? 'attended' : 'booked',
})

const cellRows = (owner: object, { first, last }: { first: number; last: number }, id: string) =>
  Array.from({ length: last - first + 1 }, (_, n) => ({ ...owner, cell: first + n, booking_id: id, until: null }))

/** Claims what is free; a visit whose time somebody has already is left out, and nothing of it stays. */
async function claimAll(tx: Tx, visits: readonly SampleVisit[]): Promise<SampleVisit[]> {
  const wanted = visits.flatMap(({ id, lawyerId, slot }) => cellRows({ lawyer_id: lawyerId }, claimOf(slot), id))
  const added = new Map<string, number>()
  for (const { booking_id: id } of await fillTable(tx, 'lawyer_cells', wanted))
    added.set(String(id), (added.get(String(id)) ?? 0) + 1)
  const whole = visits.filter(({ id, slot }) => added.get(id) === claimOf(slot).last - claimOf(slot).first + 1)
  const wholeIds = new Set(whole.map(({ id }) => id))
  const half = [...added.keys()].filter((id) => !wholeIds.has(id))
  await tx.execute(sql`delete from lawyer_cells where booking_id = any(${sql.param(half)}::uuid[])`)
  return whole
}

/** Visits from Monday of this week up to the horizon; those of earlier starts stay, new days are added. */
export async function seedVisits(tx: Tx, ctx: Context, lawyers: readonly SampleLawyer[]): Promise<void> {
  const now = ctx.clock.now()
  const monday = mondayOf(civilDayOf(now))
  const days = daysFrom(monday, HORIZON_DAYS + 6)
  const special = specialDays(days)
  const all = lawyers.flatMap(({ id, plan }) => visitsOf(id, plan, days, special))
  const { rows } = await tx.execute<{ id: string }>(sql`
    select id from bookings where id = any(${sql.param(all.map(({ id }) => id))}::uuid[])`)
  const known = new Set(rows.map(({ id }) => id))
  const fresh = await claimAll(
    tx,
    all.filter(({ id }) => !known.has(id)),
  )
  const words = wordsOf(ctx)
  const lawyerOf = new Map(lawyers.map((lawyer) => [lawyer.id, lawyer]))
  await fillTable(
    tx,
    'person_cells',
    fresh.flatMap(({ id, personId, slot }) =>
      cellRows({ person_id: personId }, cellsFrom(slot.cell, slot.minutes), id),
    ),
  )
  await fillTable(
    tx,
    'bookings',
    fresh.map((visit) => ({ ...rowOf(visit, lawyerOf.get(visit.lawyerId)!, now), ...words })),
  )
}
