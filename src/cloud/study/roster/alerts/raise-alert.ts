import { sql } from 'drizzle-orm'
import type { Tx } from '@/cloud/kernel/db'
import type { RosterAlert } from '../../tables/roster.tables'

/** Tells the supervisors of these officials once: an alert of that kind that is open already is not doubled. */
export async function raiseAlerts(tx: Tx, officialIds: readonly string[], kind: RosterAlert, at: Date): Promise<void> {
  if (officialIds.length === 0) return
  await tx.execute(sql`
    insert into roster_alerts (id, official_id, unit_id, kind, at)
    select gen_random_uuid(), o.id, o.unit_id, ${kind}, ${at.toISOString()}::timestamptz from officials o
    where o.id = any(${sql.param([...officialIds])}::uuid[]) and not exists (
      select 1 from roster_alerts a where a.official_id = o.id and a.kind = ${kind} and a.settled_at is null)`)
}
