import type { ClientBase } from 'pg'

/** A table of ours, with its columns in order; drizzle's own journal is no data. */
export interface Table {
  name: string
  columns: string[]
}

/** In an order in which a row's parents come before it. */
export async function listTables(client: ClientBase): Promise<Table[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; parents: string[] }>(`
    select c.relname as name,
      (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      (select coalesce(array_agg(p.relname::text), '{}') from pg_constraint f join pg_class p on p.oid = f.confrelid
        where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as parents
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition
    order by c.relname`)
  const sorted: Table[] = []
  const place = (row: (typeof rows)[number]): void => {
    if (sorted.some((table) => table.name === row.name)) return
    for (const parent of rows.filter(({ name }) => row.parents.includes(name))) place(parent)
    sorted.push({ name: row.name, columns: row.columns })
  }
  rows.forEach(place)
  return sorted
}

export const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** How far each migration has gone: the newest `created_at` of drizzle's journal, or null before the first. */
export async function schemaVersion(client: ClientBase): Promise<string | null> {
  const { rows: found } = await client.query(`select to_regclass('drizzle.__drizzle_migrations') as journal`)
  if (!found[0].journal) return null
  const { rows } = await client.query('select max(created_at)::text as newest from drizzle.__drizzle_migrations')
  return rows[0].newest as string | null
}
