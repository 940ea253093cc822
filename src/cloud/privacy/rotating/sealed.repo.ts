import { quote } from '@/cloud/kernel/data/tables'
import type { Db } from '@/cloud/kernel/db'

/** The columns of a table's primary key, in order, with their types. */
export type PrimaryKey = readonly { name: string; type: string }[]

/** One encrypted text, and the row it stands in. */
export interface SealedCell {
  key: string[]
  sealed: string
}

export async function selectPrimaryKey({ pool }: Db, table: string): Promise<PrimaryKey> {
  const { rows } = await pool.query<PrimaryKey[number]>(
    `select a.attname::text as name, format_type(a.atttypid, a.atttypmod) as type
     from pg_index i cross join unnest(i.indkey) with ordinality as k(attnum, n)
     join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
     where i.indisprimary and i.indrelid = to_regclass($1) order by k.n`,
    [quote(table)],
  )
  return rows
}

const tuple = (parts: readonly string[]) => `(${parts.join(', ')})`

/** The next texts behind a row, in the order of the primary key, without those that begin as the newest key's do. */
export async function selectSealed(
  { pool }: Db,
  { table, column }: { table: string; column: string },
  key: PrimaryKey,
  given: { newest: string; after: string[] | null; limit: number },
): Promise<SealedCell[]> {
  const names = key.map(({ name }) => `t.${quote(name)}`)
  const behind = given.after ? `and ${tuple(names)} > ${tuple(key.map(({ type }, n) => `$${n + 2}::${type}`))}` : ''
  const { rows } = await pool.query<SealedCell>(
    `select array[${names.map((name) => `${name}::text`).join(', ')}] as key, t.${quote(column)} as sealed
     from ${quote(table)} t where t.${quote(column)} is not null and not starts_with(t.${quote(column)}, $1) ${behind}
     order by ${names.join(', ')} limit ${given.limit}`,
    [given.newest, ...(given.after ?? [])],
  )
  return rows
}

/** How many were changed: a text that somebody has written anew meanwhile stays as it is. */
export async function replaceSealed(
  { pool }: Db,
  { table, column }: { table: string; column: string },
  key: PrimaryKey,
  changes: readonly (SealedCell & { fresh: string })[],
): Promise<number> {
  const same = key.map(({ name, type }, n) => `t.${quote(name)} = v.k${n}::${type}`)
  const lists = ['fresh', 'sealed', ...key.map((_, n) => `k${n}`)]
  const { rowCount } = await pool.query(
    `update ${quote(table)} t set ${quote(column)} = v.fresh
     from unnest(${lists.map((_, n) => `$${n + 1}::text[]`).join(', ')}) as v(${lists.join(', ')})
     where ${same.join(' and ')} and t.${quote(column)} = v.sealed`,
    [
      changes.map(({ fresh }) => fresh),
      changes.map(({ sealed }) => sealed),
      ...key.map((_, n) => changes.map((change) => change.key[n])),
    ],
  )
  return rowCount ?? 0
}
