import type { Queryable } from '@/cloud/kernel/db'
import { selectNames, selectPeople } from './people.repo'

const GONE = '已注销的用户'

/** Display names for ids, in one statement; a person who is no longer there reads 已注销的用户. */
export async function findNames(db: Queryable, ids: readonly (string | null)[]): Promise<(id: string) => string> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  const rows = wanted.length > 0 ? await selectNames(db, wanted) : []
  const names = new Map(rows.map((row) => [row.id, row.displayName]))
  return (id) => names.get(id) ?? GONE
}

export interface KnownPerson {
  name: string
  phoneMasked: string | null
}

/** Those of these ids who have an account, as a desk may see them. */
export async function findPeople(db: Queryable, ids: readonly string[]): Promise<Map<string, KnownPerson>> {
  const rows = ids.length > 0 ? await selectPeople(db, [...ids]) : []
  return new Map(rows.map(({ id, name, phoneMasked }) => [id, { name, phoneMasked }]))
}
