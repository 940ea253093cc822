import { sql } from 'drizzle-orm'
import type { Queryable } from '@/cloud/kernel/db'
import { isFor, type Category, type PlanCategory } from '@/domain/study/categories'

/** A unit with all above it: what is meant for one of these reaches its people. */
export async function unitsAbove(db: Queryable, unitId: string): Promise<string[]> {
  const { rows } = await db.execute<{ id: string }>(sql`
    with recursive up as (
      select id, parent_id, 1 as depth from units where id = ${unitId}::uuid
      union all
      select u.id, u.parent_id, up.depth + 1 from units u join up on u.id = up.parent_id where up.depth < 20
    )
    select id from up`)
  return rows.map(({ id }) => id)
}

interface Meant {
  category: PlanCategory
  unitId: string | null
}

/** Whether a session is for an official of that category in a unit with these above it. */
export const reaches = ({ category, unitId }: Meant, of: Category, above: readonly string[]): boolean =>
  isFor(category, of) && (unitId === null || above.includes(unitId))
