import { sql } from 'drizzle-orm'
import type { Queryable } from '@/cloud/kernel/db'

export interface UnitRow extends Record<string, unknown> {
  id: string
  parentId: string | null
  name: string
  /** 0 for a top unit. */
  depth: number
}

/** Every unit in the order of the tree: parents first, siblings as the bureau's list has them. */
export async function selectUnitTree(db: Queryable): Promise<UnitRow[]> {
  const { rows } = await db.execute<UnitRow>(sql`
    with recursive tree as (
      select id, parent_id, name, 0 as depth, array[place] as way from units where parent_id is null
      union all
      select u.id, u.parent_id, u.name, t.depth + 1, t.way || u.place
      from units u join tree t on u.parent_id = t.id where t.depth < 20
    )
    select id, parent_id as "parentId", name, depth from tree order by way, id`)
  return rows
}

/** A unit with all above it, itself first. */
export function unitsAbove(tree: readonly UnitRow[], id: string): string[] {
  const parentOf = new Map(tree.map((unit) => [unit.id, unit.parentId]))
  const above: string[] = []
  for (let at: string | null | undefined = id; at && above.length < 21; at = parentOf.get(at)) above.push(at)
  return above
}
