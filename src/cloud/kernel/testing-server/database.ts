import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { openDb, type Db } from '../db'
import { withDatabase } from './setup'
import { createTestLog } from './stand-ins'

async function onServer(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.XIAOJIANG_TEST_URL })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

/** Waits a moment for whoever is on the way out: `drop` itself looks again only after a tenth of a second. */
async function dropDatabase(client: pg.Client, name: string): Promise<void> {
  for (let look = 0; look < 20; look++) {
    const { rowCount } = await client.query('select from pg_stat_activity where datname = $1', [name])
    if (!rowCount) break
    await sleep(5)
  }
  await client.query(`drop database ${name} with (force)`)
}

/** People are told to come again where a machine is as slow as that; no test is about how slow it is. */
const PATIENCE = { statementMs: 120_000, connectMs: 120_000 }

/** A database of its own, empty by request or a copy of `template` (the newest schema); dropped by `close`. */
export async function openTestDb({ empty = false, template = process.env.XIAOJIANG_TEST_TEMPLATE! } = {}): Promise<{
  db: Db
  url: string
  close(): Promise<void>
}> {
  const name = `test_${randomBytes(8).toString('hex')}`
  const source = empty ? 'template0' : template
  await onServer((client) => client.query(`create database ${name} template ${source} strategy file_copy`))
  const url = withDatabase(process.env.XIAOJIANG_TEST_URL!, name)
  const db = openDb(url, { log: createTestLog(), max: 6, ...PATIENCE })
  const close = async () => {
    await db.close()
    await onServer((client) => dropDatabase(client, name))
  }
  return { db, url, close }
}
