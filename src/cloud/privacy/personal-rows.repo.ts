import { sql, type SQL } from 'drizzle-orm'
import type { Queryable, Tx } from '@/cloud/kernel/db'
import type { PersonalTable, ReadableColumn } from './catalogue/readable-columns'

/** More of one kind than anybody reads; the export says so when there are more. */
const MOST_ROWS = 2000

/** A condition of the catalogue with its owner filled in. */
const ownedBy = ({ where }: PersonalTable, ownerId: string): SQL =>
  sql.join(where.split('$1').map(sql.raw), sql`${ownerId}::uuid`)

export const readable = (table: PersonalTable): [column: string, ReadableColumn][] =>
  Object.entries(table.columns).flatMap(([column, spec]): [string, ReadableColumn][] => {
    if (typeof spec === 'string') return [[column, { word: spec }]]
    return 'hidden' in spec ? [] : [[column, spec]]
  })

/** Instants in Beijing time: whoever reads this reads the clock on the wall. */
const asText = (column: string) =>
  `case when pg_typeof(${column})::text = 'timestamp with time zone'
    then to_char((${column})::text::timestamptz at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI:SS') else (${column})::text end`

/**
 * The rows of one table that are about this owner, readable columns only, as text; of very many the newest written.
 *
 * @returns `more` when not all of them are here
 */
export async function selectPersonalRows(db: Queryable, name: string, table: PersonalTable, ownerId: string) {
  const columns = readable(table)
    .map(([column, spec]) => `${asText(spec.sql ?? `t."${column}"`)} as "${column}"`)
    .join(', ')
  const { rows } = await db.execute<Record<string, string | null>>(
    sql`select ${sql.raw(columns)} from ${sql.identifier(name)} t where ${ownedBy(table, ownerId)}
      order by t.ctid desc limit ${MOST_ROWS + 1}`,
  )
  return { rows: rows.slice(0, MOST_ROWS), more: rows.length > MOST_ROWS }
}

/** How many rows went. */
export async function deletePersonalRows(tx: Tx, name: string, table: PersonalTable, ownerId: string): Promise<number> {
  const { rowCount } = await tx.execute(sql`delete from ${sql.identifier(name)} where ${ownedBy(table, ownerId)}`)
  return rowCount ?? 0
}
