import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Context } from '@/cloud/kernel/context'
import type { Tx } from '@/cloud/kernel/db'
import { inTurns } from '@/cloud/kernel/reading/in-turns'
import type { PlannedKind } from '@/domain/study/roster/importing/plan-roster'
import { civilDayOf } from '@/domain/time/civil-time'
import { raiseAlerts } from '../alerts/raise-alert'
import { fitOfficialRole } from '../fit-role'
import { recordSteps } from '../record-step'
import type { OfficialStep } from '../../tables/roster.tables'
import { dropSupervisors } from '../../units/drop-supervisors'
import type { MadePlan } from './read-standing'
import { rowOf, writeRows, type Row } from './write-rows'

/**
 * The order within their units. A whole roster sets it; else whoever is new in a unit stands behind those who are there.
 */
async function placePeople(tx: Tx, ids: readonly string[], whole: boolean): Promise<void> {
  await tx.execute(sql`
    with wanted as materialized (
      select id, n from unnest(${sql.param([...ids])}::uuid[]) with ordinality as w(id, n)),
    listed as (
      select o.id, o.unit_id, row_number() over (partition by o.unit_id order by w.n) as n
      from officials o join wanted w on w.id = o.id),
    there as (
      select o.unit_id, max(o.place) as place from officials o left join wanted w on w.id = o.id
      where w.id is null and not ${whole} group by o.unit_id)
    update officials o set place = l.n + coalesce(t.place, 0)
    from listed l left join there t on t.unit_id = l.unit_id where l.id = o.id`)
}

async function makeUnits(tx: Tx, { made }: MadePlan, sample: boolean): Promise<void> {
  for (const { id, parentId, name } of made)
    await tx.execute(sql`
      insert into units (id, parent_id, name, place, active, revision, sample)
      select ${id}::uuid, ${parentId}::uuid, ${name}, coalesce(max(place), 0) + 1, true, 1, ${sample}
      from units where parent_id is not distinct from ${parentId}::uuid`)
}

const STEPS: readonly [PlannedKind, OfficialStep][] = [
  ['joined', 'joined'],
  ['moved', 'moved'],
  ['changed', 'changed'],
  ['returned', 'returned'],
  ['left', 'left'],
]

/** Everything that is planned, with its steps and alerts, and what accounts may do from now on; all or nothing. */
export async function writeRoster(tx: Tx, ctx: Context, plan: MadePlan, by: { actorId: string; whole: boolean }) {
  const at = ctx.clock.now()
  const { sample } = ctx.config
  await makeUnits(tx, plan, sample)
  const listed = plan.planned.filter(({ wish }) => wish).map((one) => ({ one, id: one.was?.id ?? randomUUID() }))
  const written = listed.filter(({ one }) => one.kind !== 'same')
  const rows: Row[] = []
  // Each number is hashed and encrypted: others are answered in between.
  for await (const { one, id } of inTurns(written)) rows.push(rowOf(one, id, ctx))
  await writeRows(tx, rows, sample)
  const idsOf = (kind: PlannedKind) =>
    kind === 'left'
      ? plan.planned.filter((one) => one.kind === kind).map(({ was }) => was!.id)
      : written.filter(({ one }) => one.kind === kind).map(({ id }) => id)
  const leavers = idsOf('left')
  await tx.execute(sql`
    update officials set left_day = ${civilDayOf(at)}::date where id = any(${sql.param(leavers)}::uuid[])`)
  const arrived = written.filter(({ one }) => one.kind !== 'changed').map(({ id }) => id)
  await placePeople(tx, by.whole ? listed.map(({ id }) => id) : arrived, by.whole)
  for (const [kind, step] of STEPS)
    await recordSteps(tx, { officialIds: idsOf(kind), step, day: civilDayOf(at), at, actorId: by.actorId })
  const renumbered = written.filter(({ one }) => one.was?.bound && one.fields.includes('phone')).map(({ id }) => id)
  await raiseAlerts(tx, renumbered, 'number-changed', at)
  await dropSupervisors(tx, leavers, { at, actorId: by.actorId })
  return fitAccounts(tx, [...leavers, ...idsOf('returned')])
}

/** The accounts of these officials, whose roles may have changed. */
async function fitAccounts(tx: Tx, officialIds: readonly string[]): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select distinct person_id as id from officials
    where person_id is not null and id = any(${sql.param([...officialIds])}::uuid[])`)
  const accounts = rows.map(({ id }) => id)
  await fitOfficialRole(tx, accounts)
  return accounts
}
