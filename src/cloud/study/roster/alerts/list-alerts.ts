import { sql } from 'drizzle-orm'
import type { Result } from '@/contract/client'
import type {
  listRosterAlerts as listing,
  RosterAlertItem,
  settleRosterAlert as settling,
} from '@/contract/console/study/console-officials'
import type { Output, Parsed } from '@/contract/endpoint'
import { recordAct } from '@/cloud/audit/record-act'
import type { Queryable } from '@/cloud/kernel/db'
import { inTransaction } from '@/cloud/kernel/db'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { findNames } from '@/cloud/session/people/find-names'
import { unitsSeenBy } from '../seen-units'

interface AlertRow {
  [column: string]: unknown
  id: string
  officialId: string
  name: string
  unitId: string
  unitName: string
  kind: RosterAlertItem['kind']
  at: Date
  settledAt: Date | null
  settledById: string | null
}

/** The list answers no more than this; a unit has a handful. */
const LISTED = 200

/** Alerts that fit, of officials who are in these units today, whichever they were in then; null for every unit. */
export async function selectAlerts(
  db: Queryable,
  seen: readonly string[] | null,
  where: { open?: boolean; officialId?: string; id?: string },
): Promise<RosterAlertItem[]> {
  const { rows } = await db.execute<AlertRow>(sql`
    select a.id, a.official_id as "officialId", o.name, o.unit_id as "unitId", u.name as "unitName", a.kind, a.at,
      a.settled_at as "settledAt", a.settled_by_id as "settledById"
    from roster_alerts a join officials o on o.id = a.official_id join units u on u.id = o.unit_id
    where (${seen === null} or o.unit_id = any(${sql.param([...(seen ?? [])])}::uuid[]))
      and (${where.open ?? null}::boolean is null or (a.settled_at is null) = ${where.open ?? null}::boolean)
      and (${where.officialId ?? null}::uuid is null or a.official_id = ${where.officialId ?? null}::uuid)
      and (${where.id ?? null}::uuid is null or a.id = ${where.id ?? null}::uuid)
    order by a.at desc, a.id limit ${LISTED}`)
  const nameOf = await findNames(
    db,
    rows.map(({ settledById }) => settledById),
  )
  return rows.map(({ settledById, at, settledAt, ...row }) => ({
    ...{ id: row.id, officialId: row.officialId, name: row.name, unitId: row.unitId, unitName: row.unitName },
    ...{ kind: row.kind, at: new Date(at).toISOString() },
    settledAt: settledAt && new Date(settledAt).toISOString(),
    settledBy: settledById && nameOf(settledById),
  }))
}

export async function countOpenAlerts(db: Queryable, seen: readonly string[] | null): Promise<number> {
  const { rows } = await db.execute<{ open: number }>(sql`
    select count(*)::int as open from roster_alerts a join officials o on o.id = a.official_id
    where a.settled_at is null and (${seen === null} or o.unit_id = any(${sql.param([...(seen ?? [])])}::uuid[]))`)
  return rows[0]!.open
}

export async function listRosterAlerts(
  { state }: Parsed<typeof listing>,
  { ctx, caller }: Call,
): Promise<Result<Output<typeof listing>>> {
  const db = ctx.db.orm
  const seen = await unitsSeenBy(db, caller)
  const alerts = await selectAlerts(db, seen, { open: state === 'open' })
  return ok({ alerts, open: await countOpenAlerts(db, seen) })
}

const OWN_CHANGE = { message: '号码是您改的，请由司法局或另一位管理员核对。' }

/** Whether this account has itself changed the row of late: whoever changes a number does not look after it alone. */
async function hasChangedRow(db: Queryable, { officialId, at }: RosterAlertItem, personId: string | null) {
  const { rows } = await db.execute(sql`
    select from official_steps where official_id = ${officialId}::uuid and actor_id = ${personId}::uuid
      and step in ('changed', 'moved', 'returned', 'released') and at >= ${at}::timestamptz - interval '90 days'
    limit 1`)
  return rows.length > 0
}

/** Somebody else than who has changed the row has looked at it; settling it twice changes nothing. */
export function settleRosterAlert(
  { id }: Parsed<typeof settling>,
  { ctx, caller }: Call,
): Promise<Result<RosterAlertItem>> {
  return inTransaction(ctx.db, async (tx) => {
    const seen = await unitsSeenBy(tx, caller)
    const [before] = await selectAlerts(tx, seen, { id })
    if (!before) return refuse('not-found')
    if (!before.settledAt && (await hasChangedRow(tx, before, caller.personId))) return refuse('forbidden', OWN_CHANGE)
    const at = ctx.clock.now()
    const { rowCount } = await tx.execute(sql`
      update roster_alerts set settled_at = ${at.toISOString()}::timestamptz, settled_by_id = ${caller.personId}::uuid
      where id = ${id}::uuid and settled_at is null`)
    const act = { action: 'roster.alert', subject: `official:${before.officialId}`, detail: before.kind }
    if (rowCount) await recordAct(tx, { ...act, at, actorId: caller.personId })
    return ok((await selectAlerts(tx, seen, { id }))[0]!)
  })
}
