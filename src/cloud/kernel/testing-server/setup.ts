import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { migrateDatabase } from '../data/migrate'
import { startEmbedded, type Embedded } from '../postgres/start-embedded'
import { buildPrograms } from '../programs/testing-programs'

/** What the teardown of the same jest run needs; the workers get the URL and the template's name by environment. */
export interface TestServer {
  url: string
  template: string
  embedded: Embedded | null
  dataDir: string | null
}

declare global {
  // A jest run's set-up and tear-down share nothing else.
  var xiaojiangTestServer: TestServer | undefined
}

export const withDatabase = (url: string, database: string): string => {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  return changed.href
}

/** The database that becomes the template with the samples in it. */
export const sampledName = (template: string): string => `${template}_samples`

/** A run that is cut short never gets to its tear-down: its server ends and its folder goes all the same. */
function cleanUpAfterAbort(embedded: Embedded, dataDir: string): void {
  process.once('exit', () => {
    if (!globalThis.xiaojiangTestServer) return
    embedded.kill()
    rmSync(dataDir, { recursive: true, force: true })
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130))
}

/**
 * Tests may lose what a power cut would take, users may not (see postgres/settings.ts); and a database that lives a second
 * needs no vacuum.
 */
async function makeCheap(client: pg.Client): Promise<void> {
  const settings = {
    fsync: 'off',
    full_page_writes: 'off',
    autovacuum: 'off',
    checkpoint_timeout: '1h',
    max_wal_size: '4GB',
  }
  for (const [name, value] of Object.entries(settings)) await client.query(`alter system set ${name} = '${value}'`)
  await client.query('select pg_reload_conf()')
}

/**
 * One Postgres for the whole run, with one migrated template database; TEST_DATABASE_URL names another server. And the
 * programs that the cloud starts in processes of their own, bundled once.
 */
export default async function setUp(): Promise<void> {
  if (globalThis.xiaojiangTestServer) return
  const external = process.env.TEST_DATABASE_URL
  const dataDir = external ? null : mkdtempSync(join(tmpdir(), 'xiaojiang-test-'))
  const embedded = dataDir ? await startEmbedded(dataDir) : null
  const url = external ?? embedded!.url
  const template = `template_${randomBytes(6).toString('hex')}`
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  if (embedded) await makeCheap(client)
  await client.query(`create database ${template} template template0`)
  await client.end()
  await migrateDatabase(withDatabase(url, template), join(process.cwd(), 'src/cloud/migrations'))
  globalThis.xiaojiangTestServer = { url, template, embedded, dataDir }
  if (embedded) cleanUpAfterAbort(embedded, dataDir!)
  process.env.PROGRAMS_DIR = await buildPrograms()
  process.env.XIAOJIANG_TEST_URL = url
  process.env.XIAOJIANG_TEST_TEMPLATE = template
}
