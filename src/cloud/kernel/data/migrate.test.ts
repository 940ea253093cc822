import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openTestDb, testConfig } from '../testing'
import { migrateDatabase } from './migrate'
import { listTables, quote, schemaVersion } from './tables'

const { migrationsDir } = testConfig()
const journal = JSON.parse(readFileSync(join(migrationsDir, 'meta/_journal.json'), 'utf8')) as {
  entries: { when: number; tag: string }[]
}
const times = journal.entries.map(({ when }) => String(when))

test('two processes that boot at once leave one schema', async () => {
  const target = await openTestDb({ empty: true })
  try {
    await Promise.all([1, 2, 3].map(() => migrateDatabase(target.url, migrationsDir)))
    const { rows } = await target.db.pool.query('select count(*)::int as count from drizzle.__drizzle_migrations')
    expect(rows[0].count).toBe(times.length)
  } finally {
    await target.close()
  }
})

/** One row for a table, from the types of its columns alone, so that tables of later migrations are covered too. */
async function insertAnyRow(db: { query(sql: string): Promise<unknown> }, table: string): Promise<void> {
  const values = `select string_agg(quote_ident(attname), ', ') as names, string_agg(case
      when format_type(atttypid, null) = 'uuid' then quote_literal('00000000-0000-4000-8000-000000000001')
      when format_type(atttypid, null) = 'jsonb' then quote_literal('{"a": 1}')
      when format_type(atttypid, null) = 'boolean' then 'true'
      when format_type(atttypid, null) = 'bytea' then quote_literal('\\x00')
      when format_type(atttypid, null) = 'date' then quote_literal('2026-11-23')
      when format_type(atttypid, null) like 'timestamp%' then quote_literal('2026-11-23 10:00:00')
      when format_type(atttypid, null) in ('integer', 'bigint', 'smallint', 'real', 'double precision') then '7'
      when format_type(atttypid, null) = 'integer[]' then quote_literal('{1,2}')
      when format_type(atttypid, null) = 'uuid[]' then quote_literal('{00000000-0000-4000-8000-000000000001}')
      when format_type(atttypid, null) = 'text[]' then quote_literal('{x}')
      else quote_literal('x') end, ', ') as texts
    from pg_attribute where attrelid = 'public.${quote(table)}'::regclass and attnum > 0 and not attisdropped
      and attidentity = '' and attgenerated = ''`
  const { rows } = (await db.query(values)) as { rows: { names: string; texts: string }[] }
  await db.query(`insert into public.${quote(table)} (${rows[0]!.names}) values (${rows[0]!.texts})`)
}

test('upgrade over existing data: what the previous schema held is there in the newest', async () => {
  expect(times.length).toBeGreaterThan(1)
  const target = await openTestDb({ empty: true })
  const client = await target.db.pool.connect()
  try {
    await migrateDatabase(target.url, migrationsDir, times.at(-2))
    expect(await schemaVersion(client)).toBe(times.at(-2))
    const tables = await listTables(client)
    // Rows made from column types know nothing of the rules between them.
    await client.query('set session_replication_role = replica')
    for (const { name } of tables) await insertAnyRow(client, name)
    const read = async () => {
      const content: Record<string, unknown> = {}
      for (const { name, columns } of tables)
        content[name] = (await client.query(`select ${columns.map(quote).join(', ')} from public.${quote(name)}`)).rows
      return content
    }
    const before = await read()
    await migrateDatabase(target.url, migrationsDir)
    expect(await schemaVersion(client)).toBe(times.at(-1))
    expect(await read()).toEqual(before)
    expect(Object.keys(before).length).toBeGreaterThan(5)
  } finally {
    client.release()
    await target.close()
  }
})
