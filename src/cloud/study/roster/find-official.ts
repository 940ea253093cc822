import type { Db } from '@/cloud/kernel/db'
import type { Category } from '@/domain/study/categories'

/** Somebody on the roster, active. */
export interface Official {
  id: string
  unitId: string
  name: string
  category: Category
  /** A civil day; the duty of the category is theirs since then. */
  joinedDay: string
}

/** Whose account it is on the roster; null for an account that is bound to nobody, or to somebody who has left. */
export async function findOfficial({ pool }: Pick<Db, 'pool'>, personId: string): Promise<Official | null> {
  const { rows } = await pool.query<Official>({
    name: 'official-of-person',
    text: `
      select id, unit_id as "unitId", name, category, joined_day::text as "joinedDay"
      from officials where person_id = $1 and left_day is null order by bound_at desc limit 1`,
    values: [personId],
  })
  return rows[0] ?? null
}
