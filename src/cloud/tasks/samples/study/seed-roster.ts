import { sql } from 'drizzle-orm'
import type { Context } from '@/cloud/kernel/context'
import { inTransaction, type Tx } from '@/cloud/kernel/db'
import { encryptPhone } from '@/cloud/kernel/secrets/encryption'
import { hashPhone } from '@/cloud/session/outside/hashes'
import { SAMPLE_PEOPLE } from '@/cloud/session/people/sample-people'
import type { OfficialStep, RosterAlert } from '@/cloud/study/tables/roster.tables'
import { maskPhone } from '@/domain/session/phone'
import { dayAfter, instantOn } from '@/domain/time/civil-days'
import { civilDayOf } from '@/domain/time/civil-time'
import { fillTable } from '../booking/fill-table'
import { ALERTED, SAMPLE_OFFICIALS, type SampleOfficial } from './sample-officials'
import { SAMPLE_UNITS, SUPERVISED_UNIT } from './sample-units'

interface Step {
  step: OfficialStep
  unitId: string
  day: string
}

/** What happened to somebody so far; nothing of it later than today. */
function stepsOf(official: SampleOfficial, today: string): Step[] {
  const year = today.slice(0, 4)
  const on = (day: string): string => (`${year}-${day}` < today ? `${year}-${day}` : today)
  const { unitId, joined, moved, left, returned, personId } = official
  const began = joined === null ? `${Number(year) - 1}-03-01` : on(joined)
  const steps: Step[] = [{ step: 'joined', unitId: moved?.fromUnitId ?? unitId, day: began }]
  if (moved) steps.push({ step: 'moved', unitId, day: on(moved.on) })
  if (left) steps.push({ step: 'left', unitId, day: on(left) })
  if (returned) steps.push({ step: 'returned', unitId, day: on(returned) })
  if (personId) steps.push({ step: 'bound', unitId, day: on('03-02') })
  return steps
}

const phoneColumns = ({ config: { secretKey } }: Context, phone: string | null) => ({
  phone_hash: phone && hashPhone(secretKey, phone),
  phone_encrypted: phone && encryptPhone(secretKey, phone),
  phone_masked: phone && maskPhone(phone),
})

function officialRow(ctx: Context, official: SampleOfficial, steps: readonly Step[]) {
  const { id, unitId, name, post, category, place, phone, personId } = official
  const last = (step: OfficialStep) => steps.findLast((one) => one.step === step)?.day ?? null
  return {
    ...{ id, unit_id: unitId, name, post, category, place, ...phoneColumns(ctx, phone), person_id: personId },
    bound_at: personId ? instantOn(last('bound')!, 9 * 60) : null,
    joined_day: last('returned') ?? last('joined'),
    left_day: official.returned ? null : last('left'),
    ...{ revision: steps.length, sample: true },
  }
}

const stepRows = ({ id, category }: SampleOfficial, steps: readonly Step[]) =>
  steps.map(({ step, unitId, day }, n) => ({
    ...{ official_id: id, revision: n + 1, step, unit_id: unitId, category, day },
    ...{ at: instantOn(day, 9 * 60), actor_id: null },
  }))

/** In the sample supervisor's units: one of each kind, the last settled. */
const ALERTS: readonly (readonly [kind: RosterAlert, settled: boolean])[] = [
  ['number-changed', false],
  ['number-recycled', false],
  ['bound-elsewhere', true],
]

const [MORNING, AFTERNOON] = [10 * 60 + 20, 15 * 60 + 40]
/** In working hours, so many days ago. */
const daysBefore = (now: Date, days: number, minutes: number): Date =>
  instantOn(dayAfter(civilDayOf(now), -days), minutes)

const alertRows = (now: Date) =>
  ALERTED.map((n, at) => ({ ...SAMPLE_OFFICIALS[n - 1]!, alert: ALERTS[at]! })).map(
    ({ id, unitId, alert: [kind, settled] }, at) => ({
      ...{ id: `00000000-0000-4000-8500-${String(at).padStart(12, '0')}`, official_id: id, kind },
      ...{ unit_id: unitId, at: daysBefore(now, at + 1, MORNING) },
      ...{ settled_at: settled ? daysBefore(now, at, AFTERNOON) : null, settled_by_id: null },
    }),
  )

/** Those of the samples that are not there yet; what somebody changed since stays. */
async function findFresh(tx: Tx): Promise<SampleOfficial[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select id from officials where id = any(${sql.param(SAMPLE_OFFICIALS.map(({ id }) => id))}::uuid[])`)
  const known = new Set(rows.map(({ id }) => id))
  return SAMPLE_OFFICIALS.filter(({ id }) => !known.has(id))
}

const unitRows = () =>
  SAMPLE_UNITS.map(({ id, parentId, name, place }) => ({
    ...{ id, parent_id: parentId, name, place, active: true, revision: 1, sample: true },
  }))

/** Any number, the same in every process of ours. */
const LOCK = 7_164_271

/**
 * Puts the invented units and the people on their roster in, with what happened to them this year, and ties the sample
 * official and the sample supervisor to theirs. Safe at every start and in several processes at once.
 */
export async function seedRoster(ctx: Context): Promise<void> {
  const now = ctx.clock.now()
  await inTransaction(ctx.db, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`)
    const fresh = await findFresh(tx)
    if (fresh.length === 0) return
    await fillTable(tx, 'units', unitRows())
    const people = fresh.map((official) => ({ official, steps: stepsOf(official, civilDayOf(now)) }))
    const rows = people.map(({ official, steps }) => officialRow(ctx, official, steps))
    await fillTable(tx, 'officials', rows)
    const steps = people.flatMap(({ official, steps: own }) => stepRows(official, own))
    await fillTable(tx, 'official_steps', steps)
    await fillTable(tx, 'roster_alerts', alertRows(now))
    const supervisor = SAMPLE_PEOPLE.find(({ persona }) => persona === 'supervisor')!.id
    await fillTable(tx, 'unit_supervisors', [{ unit_id: SUPERVISED_UNIT, person_id: supervisor, since: now }])
  })
}
