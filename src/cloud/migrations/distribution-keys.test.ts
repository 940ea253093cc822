import { openTestDb } from '@/cloud/kernel/testing'

/**
 * Where a table's rows would lie on a Postgres of many machines (Citus and its like): every primary and unique key
 * must contain that column, and nothing may need all machines to agree. A new table is added here with its column.
 */
const DISTRIBUTED_BY: Record<string, string> = {
  audit_log: 'id',
  devices: 'id',
  episode_versions: 'episode_id',
  episodes: 'id',
  favourites: 'owner_id',
  one_time_codes: 'phone_hash',
  people: 'id',
  person_devices: 'person_id',
  person_roles: 'person_id',
  phones: 'phone_hash',
  progress: 'owner_id',
  rate_limits: 'key',
  sessions: 'token_hash',
  wechat_accounts: 'openid',
}

test('every key contains the column by which its table would be spread; no exclusion, GiST or deferred keys', async () => {
  const { db, close } = await openTestDb()
  const { rows } = await db.pool.query<{ table: string; columns: string[]; plain: boolean }>(`
    select t.relname as table, am.amname = 'btree' and i.indimmediate and not i.indisexclusion as plain,
      array(select a.attname::text from pg_attribute a where a.attrelid = t.oid and a.attnum = any(i.indkey)) as columns
    from pg_index i join pg_class t on t.oid = i.indrelid join pg_namespace n on n.oid = t.relnamespace
      join pg_class x on x.oid = i.indexrelid join pg_am am on am.oid = x.relam
    where n.nspname = 'public' and i.indisunique`)
  await close()
  expect([...new Set(rows.map(({ table }) => table))].sort()).toEqual(Object.keys(DISTRIBUTED_BY))
  for (const { table, columns, plain } of rows) {
    expect([table, columns]).toEqual([table, expect.arrayContaining([DISTRIBUTED_BY[table]])])
    expect([table, plain]).toEqual([table, true])
  }
})
