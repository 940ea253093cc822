import { sql } from 'drizzle-orm'
import type { Queryable } from '@/cloud/kernel/db'
import type { Caller } from '@/cloud/kernel/caller'

/** A unit with all below it, in the order of the tree: parents first, siblings as the bureau's list has them. */
export async function unitsUnder(db: Queryable, tops: readonly string[]): Promise<string[]> {
  if (tops.length === 0) return []
  const { rows } = await db.execute<{ id: string }>(sql`
    with recursive tree as (
      select id, array[place] as way from units where id = any(${sql.param(tops)}::uuid[])
      union all
      select u.id, t.way || u.place from units u join tree t on u.parent_id = t.id where cardinality(t.way) < 20
    )
    select id from tree group by id order by min(way)`)
  return rows.map(({ id }) => id)
}

/** The units a supervisor looks after, with all below; null stands for every unit: the bureau's. */
export async function unitsSeenBy(db: Queryable, caller: Caller): Promise<string[] | null> {
  if (caller.roles.includes('admin')) return null
  if (!caller.personId) return []
  const { rows } = await db.execute<{ id: string }>(sql`
    select unit_id as id from unit_supervisors where person_id = ${caller.personId}::uuid`)
  return unitsUnder(
    db,
    rows.map(({ id }) => id),
  )
}

/** Whether a caller may look at that unit; the bureau may look at all. */
export async function maySeeUnit(db: Queryable, caller: Caller, unitId: string): Promise<boolean> {
  const seen = await unitsSeenBy(db, caller)
  return seen === null || seen.includes(unitId)
}
