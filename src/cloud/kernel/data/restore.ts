import pg from 'pg'
import { CannotStart } from '../boot/cannot-start'
import { isFooter, isRow, isTableStart, type Footer, type Row, type TableStart } from './dump-format'
import { migrateDatabase } from './migrate'
import { checkDump, readDump } from './read-dump'
import { listTables, quote, schemaVersion } from './tables'

const ROWS_AT_ONCE = 500

async function refuseUnlessEmpty(client: pg.Client): Promise<void> {
  for (const { name } of await listTables(client)) {
    const { rowCount } = await client.query(`select 1 from public.${quote(name)} limit 1`)
    if (rowCount)
      throw new CannotStart(
        `目标数据库不是空的（表 ${name} 里已有数据），为免覆盖没有恢复，请换一个空库。[database not empty]`,
      )
  }
}

/** Inserts rows with the types of their columns; identity columns keep the numbers they had. */
async function insertRows(client: pg.Client, { table, columns }: TableStart, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return
  const objects = rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i]])))
  const names = columns.map(quote).join(', ')
  const texts = columns.map((column) => `${quote(column)} text`).join(', ')
  const { rows: types } = await client.query<{ name: string; type: string }>(
    `select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
    [`public.${quote(table)}`],
  )
  const typed = columns.map((column) => {
    const type = types.find(({ name }) => name === column)?.type
    if (!type)
      throw new CannotStart(`备份里的列 ${table}.${column} 在这个版本里不存在，请用相同版本恢复。[unknown column]`)
    return `r.${quote(column)}::${type}`
  })
  await client.query(
    `insert into public.${quote(table)} (${names}) overriding system value
     select ${typed.join(', ')} from json_to_recordset($1) as r(${texts})`,
    [JSON.stringify(objects)],
  )
}

/** Sequences go on after the highest number in use. */
async function advanceSequences(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string; sequence: string }>(`
    select c.relname as table, a.attname as column, pg_get_serial_sequence(quote_ident(c.relname), a.attname) as sequence
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
      and pg_get_serial_sequence(quote_ident(c.relname), a.attname) is not null`)
  for (const { table, column, sequence } of rows)
    await client.query(
      `select setval('${sequence}', greatest((select max(${quote(column)}) from public.${quote(table)}), 1),
        exists (select 1 from public.${quote(table)}))`,
    )
}

async function insertAll(client: pg.Client, path: string): Promise<void> {
  let table: TableStart | null = null
  let waiting: Row[] = []
  const flush = async () => {
    if (table) await insertRows(client, table, waiting)
    waiting = []
  }
  for await (const line of readDump(path)) {
    if (isRow(line)) {
      waiting.push(line)
      if (waiting.length >= ROWS_AT_ONCE) await flush()
    } else {
      await flush()
      if (!isFooter(line) && isTableStart(line)) table = line
    }
  }
}

async function verify(client: pg.Client, expected: Footer['rows']): Promise<void> {
  for (const [name, count] of Object.entries(expected)) {
    const { rows } = await client.query<{ count: string }>(`select count(*) from public.${quote(name)}`)
    if (Number(rows[0]!.count) !== count) throw new Error(`restored ${rows[0]!.count} of ${count} rows of ${name}`)
  }
}

/**
 * Fills an empty database from a backup, in one transaction: all of it or nothing. A backup of an older version is
 * restored into its own schema first and then brought to the newest; one of a newer version is refused.
 */
export async function restore(url: string, path: string, migrations: string): Promise<Footer['rows']> {
  const { header, rows } = await checkDump(path)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await refuseUnlessEmpty(client)
    const before = await schemaVersion(client)
    if (before !== null && before !== header.schema)
      throw new CannotStart('目标数据库已建好另一版本的表，请换一个全新的空库再恢复。[schema of another version]')
    await migrateDatabase(url, migrations, header.schema)
    if ((await schemaVersion(client)) !== header.schema)
      throw new CannotStart('备份来自更新的版本，请先升级程序再恢复。[backup is newer than this program]')
    await client.query('begin')
    await insertAll(client, path)
    await advanceSequences(client)
    await verify(client, rows)
    await client.query('commit')
  } finally {
    await client.end()
  }
  await migrateDatabase(url, migrations)
  return rows
}
