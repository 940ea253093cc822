import { sql } from 'drizzle-orm'
import { inTransaction, isOutOfReach, openDb, type Db } from './db'
import { createTestLog, openTestDb } from './testing'

let own: { db: Db; url: string; close(): Promise<void> }
beforeAll(async () => {
  own = await openTestDb({ empty: true })
})
afterAll(() => own.close())

const backend = async (db: Pick<Db['orm'], 'execute'>) =>
  (await db.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`)).rows[0]!.pid

const endBackend = (pid: number) => own.db.pool.query('select pg_terminate_backend($1, 5000)', [pid])

test('a connection that dies while a transaction holds it is a refusal, and the process goes on', async () => {
  const log = createTestLog()
  const db = openDb(own.url, { log, max: 1 })
  const broken = inTransaction(db, async (tx) => {
    await endBackend(await backend(tx))
    await tx.execute(sql`select 1`)
  })
  expect(isOutOfReach(await broken.catch((error: unknown) => error))).toBe(true)
  await expect(backend(db.orm)).resolves.toBeGreaterThan(0)
  await db.close()
})

test('a statement that never ends is given up, and somebody else gets its connection', async () => {
  const db = openDb(own.url, { log: createTestLog(), max: 1, statementMs: 1000 })
  const slow = await db.orm.execute(sql`select pg_sleep(60)`).catch((error: unknown) => error)
  expect(isOutOfReach(slow)).toBe(true)
  await expect(backend(db.orm)).resolves.toBeGreaterThan(0)
  await db.close()
})
