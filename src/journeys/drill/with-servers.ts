import { chmod, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { openDb, type Db } from '@/cloud/kernel/db'
import { startEmbedded } from '@/cloud/kernel/postgres/start-embedded'
import { startProxy } from './proxy'
import { startApi, type ApiProcess } from './servers'
import { LOG } from './silent-log'

export interface Field {
  db: Db
  /** Of the proxy: what phones see. */
  origin: string
  apis: readonly ApiProcess[]
  /** With -9; it comes back by itself. */
  killPostgres: () => void
}

/**
 * Runs a drill against so many servers behind a proxy on one Postgres of their own. On the loopback only; it ends only
 * what it began.
 */
export async function withServers<T>(count: number, drill: (field: Field) => Promise<T>): Promise<T> {
  const home = await mkdtemp(path.join(os.tmpdir(), 'drill-data-'))
  await chmod(home, 0o755)
  const postgres = await startEmbedded(home)
  postgres.watch(LOG)
  const db = openDb(postgres.url, { log: LOG, max: 4, statementMs: 60_000 })
  const apis: ApiProcess[] = []
  try {
    // One after the other: the first brings the schema up to date.
    for (let n = 0; n < count; n++) apis.push(await startApi(postgres.url, home))
    const proxy = await startProxy(apis.map(({ port }) => port))
    try {
      return await drill({ db, origin: proxy.origin, apis, killPostgres: () => postgres.kill() })
    } finally {
      await proxy.close()
    }
  } finally {
    await Promise.all(apis.map((api) => api.stop()))
    await db.close()
    await postgres.stop()
    await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}
