import { inArray } from 'drizzle-orm'
import type { Queryable } from '@/cloud/kernel/db'
import { people } from '../session.tables'

export interface KnownPerson {
  name: string
  phoneMasked: string | null
}

/** Those of these ids who have an account, as a desk may see them. */
export async function findPeople(db: Queryable, ids: readonly string[]): Promise<Map<string, KnownPerson>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: people.id, name: people.displayName, phoneMasked: people.phoneMasked })
    .from(people)
    .where(inArray(people.id, [...ids]))
  return new Map(rows.map(({ id, name, phoneMasked }) => [id, { name, phoneMasked }]))
}
