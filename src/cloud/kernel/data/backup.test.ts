import { copyFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Db } from '../db'
import { openTestDb, startTestApp, testConfig, type TestApp } from '../testing'
import { backup } from './backup'
import { restore } from './restore'
import { listTables, quote } from './tables'

const { migrationsDir } = testConfig()
const folder = mkdtempSync(join(tmpdir(), 'xiaojiang-backup-'))
const file = join(folder, 'all.jsonl.gz')
let source: TestApp
let rows: Record<string, number>

const urlOf = (db: Db) => db.pool.options.connectionString!

/** Every table's rows as text, in an order of their own. */
async function contentOf(db: Db): Promise<Record<string, string[]>> {
  const client = await db.pool.connect()
  try {
    const content: Record<string, string[]> = {}
    for (const { name } of await listTables(client)) {
      const found = await client.query<{ row: string }>(`select t::text as row from public.${quote(name)} t order by 1`)
      content[name] = found.rows.map(({ row }) => row)
    }
    return content
  } finally {
    client.release()
  }
}

beforeAll(async () => {
  source = await startTestApp()
  await source.as('editor')
  const { pool } = source.ctx.db
  await pool.query(`insert into audit_log (at, actor_id, action, subject, detail)
    select now(), gen_random_uuid(), 'test.act', 's' || i, '引号" 反斜杠\\ 换行' || chr(10) || '逗号,制表' || chr(9) || '😀'
    from generate_series(1, 2500) i`)
  rows = await backup(urlOf(source.ctx.db), file)
})

afterAll(async () => {
  await source.close()
  rmSync(folder, { recursive: true })
})

test('an empty database holds the same after restore, row by row, and goes on counting', async () => {
  const target = await openTestDb({ empty: true })
  try {
    expect(await restore(target.url, file, migrationsDir)).toEqual(rows)
    const restored = await contentOf(target.db)
    expect(restored).toEqual(await contentOf(source.ctx.db))
    expect(restored.audit_log!.length).toBeGreaterThanOrEqual(2500)
    const { rows: last } = await target.db.pool.query('select max(id)::int as id from audit_log')
    const { rows: next } = await target.db.pool.query(`insert into audit_log (at, actor_id, action, subject, detail)
      values (now(), gen_random_uuid(), 'a', 's', '') returning id::int`)
    expect(next[0].id).toBe(last[0].id + 1)
  } finally {
    await target.close()
  }
})

test('a migrated database without rows takes a backup too; one with rows refuses and stays as it was', async () => {
  const target = await openTestDb()
  try {
    await restore(target.url, file, migrationsDir)
    const before = await contentOf(target.db)
    await expect(restore(target.url, file, migrationsDir)).rejects.toThrow('不是空的')
    expect(await contentOf(target.db)).toEqual(before)
  } finally {
    await target.close()
  }
})

const damaged: [string, (path: string) => void][] = [
  ['cut short in the middle', (path) => truncateSync(path, Math.floor(statSync(path).size / 2))],
  [
    'without its last line',
    (path) => {
      const lines = gunzipSync(readFileSync(path)).toString().trimEnd().split('\n')
      writeFileSync(path, gzipSync(`${lines.slice(0, -1).join('\n')}\n`))
    },
  ],
  [
    'with one letter changed',
    (path) => {
      writeFileSync(path, gzipSync(gunzipSync(readFileSync(path)).toString().replace('test.act', 'test.akt')))
    },
  ],
  ['that is no backup', (path) => writeFileSync(path, 'hello')],
]

test.each(damaged)('a file %s is refused before anything is written', async (_, damage) => {
  const target = await openTestDb({ empty: true })
  const path = join(folder, 'damaged.gz')
  copyFileSync(file, path)
  damage(path)
  try {
    await expect(restore(target.url, path, migrationsDir)).rejects.toThrow('不完整或已损坏')
    expect(await contentOf(target.db)).toEqual({})
  } finally {
    await target.close()
  }
})
