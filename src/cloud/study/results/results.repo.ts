import { sql } from 'drizzle-orm'
import type { Queryable, Tx } from '@/cloud/kernel/db'
import type { GoodResult, KnownPerson } from '@/domain/study/results/judge-results'

/** Everybody now on the roster of these units; of all where null. */
export async function selectRoster(db: Queryable, units: readonly string[] | null): Promise<KnownPerson[]> {
  const { rows } = await db.execute<KnownPerson & Record<string, unknown>>(sql`
    select o.id, o.unit_id as "unitId", o.name, o.category from officials o
    where o.left_day is null and ${units === null ? sql`true` : sql`o.unit_id = any(${sql.param([...units])}::uuid[])`}`)
  return rows
}

/** Who has done which items of a plan. */
export async function selectDoneOf(db: Queryable, planId: string) {
  const { rows } = await db.execute<{ officialId: string; itemId: string }>(sql`
    select d.official_id as "officialId", d.item_id as "itemId"
    from study_items i join study_done d on d.item_id = i.id where i.plan_id = ${planId}::uuid`)
  return rows
}

/** Each counts once; one that was done meanwhile stays as it is. */
export async function insertResults(
  tx: Tx,
  results: readonly GoodResult[],
  { at, actorId }: { at: Date; actorId: string },
): Promise<void> {
  if (results.length === 0) return
  await tx.execute(sql`
    insert into study_done (official_id, item_id, by, credit_tenths, done_day, at, actor_id)
    select r.official_id, r.item_id, 'import', i.credit_tenths, r.day, ${at.toISOString()}::timestamptz, ${actorId}::uuid
    from unnest(${sql.param(results.map(({ officialId }) => officialId))}::uuid[],
      ${sql.param(results.map(({ itemId }) => itemId))}::uuid[],
      ${sql.param(results.map(({ day }) => day))}::date[]) as r(official_id, item_id, day)
      join study_items i on i.id = r.item_id
    on conflict do nothing`)
}

/** False when no imported result of theirs stands there. */
export async function deleteResult(tx: Tx, officialId: string, itemId: string): Promise<boolean> {
  const { rowCount } = await tx.execute(sql`
    delete from study_done where official_id = ${officialId}::uuid and item_id = ${itemId}::uuid and by = 'import'`)
  return rowCount === 1
}
