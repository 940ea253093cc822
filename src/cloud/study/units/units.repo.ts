import { eq, sql } from 'drizzle-orm'
import type { Queryable, Tx } from '@/cloud/kernel/db'
import { units, unitSupervisors } from '../tables/roster.tables'

export type UnitRecord = typeof units.$inferSelect

export const selectUnits = (db: Queryable): Promise<UnitRecord[]> => db.select().from(units)

/** Nobody else changes the tree before the transaction ends; returned as it is then. */
export async function lockTree(tx: Tx): Promise<UnitRecord[]> {
  await tx.execute(sql`select pg_advisory_xact_lock(7164281)`)
  return selectUnits(tx)
}

/** False when the id is taken. */
export async function insertUnit(tx: Tx, row: typeof units.$inferInsert): Promise<boolean> {
  return (await tx.insert(units).values(row).onConflictDoNothing()).rowCount === 1
}

export async function updateUnit(tx: Tx, id: string, set: Partial<UnitRecord>): Promise<void> {
  await tx
    .update(units)
    .set({ ...set, revision: sql`${units.revision} + 1` })
    .where(eq(units.id, id))
}

/** Their order among siblings, as this list has them. */
export async function placeUnits(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.execute(sql`
    update units u set place = w.n from unnest(${sql.param([...ids])}::uuid[]) with ordinality as w(id, n)
    where u.id = w.id and u.place <> w.n`)
}

export interface UnitCounts {
  [column: string]: unknown
  id: string
  people: number
  supervisors: number
  alerts: number
}

/** Of each unit alone, without what is below it. */
export async function countByUnit(db: Queryable): Promise<Map<string, UnitCounts>> {
  const { rows } = await db.execute<UnitCounts>(sql`
    select u.id, coalesce(o.people, 0)::int as people,
      coalesce(a.alerts, 0)::int as alerts,
      (select count(*)::int from unit_supervisors s where s.unit_id = u.id) as supervisors
    from units u
      left join (
        select unit_id, count(*) as people from officials
        where left_day is null group by unit_id) o on o.unit_id = u.id
      left join (
        select p.unit_id, count(*) as alerts from roster_alerts r join officials p on p.id = r.official_id
        where r.settled_at is null group by p.unit_id) a on a.unit_id = u.id`)
  return new Map(rows.map((row) => [row.id, row]))
}

export const selectSupervisors = (db: Queryable, unitId: string) =>
  db.select().from(unitSupervisors).where(eq(unitSupervisors.unitId, unitId)).orderBy(unitSupervisors.since)

/** Names of the units that somebody looks after. */
export async function selectSupervised(db: Queryable, personId: string): Promise<string[]> {
  const rows = await db
    .select({ name: units.name })
    .from(unitSupervisors)
    .innerJoin(units, eq(units.id, unitSupervisors.unitId))
    .where(eq(unitSupervisors.personId, personId))
    .orderBy(units.place, units.id)
  return rows.map(({ name }) => name)
}
