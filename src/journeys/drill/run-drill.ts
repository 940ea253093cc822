import { chmod, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { openDb } from '@/cloud/kernel/db'
import { startEmbedded } from '@/cloud/kernel/postgres/start-embedded'
import { audit, longestGap, type Verdict } from './audit'
import { emptyBooks, play, type Books } from './clients'
import { plant } from './plant'
import { startProxy } from './proxy'
import { startApi, type ApiProcess } from './servers'

export interface Size {
  requests: number
  people: number
  slots: number
  atOnce: number
  /** After so long it is over, whatever has happened. */
  withinMs: number
  seed: number
}

export interface Outcome extends Verdict {
  books: Books
  gapSeconds: number
  /** What was broken on the way. */
  broken: string[]
}

const API_PROCESSES = 3
const silent = () => {}
const LOG = { info: silent, warn: silent, error: silent }

/** mulberry32: the same numbers for the same seed. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 10))
}

/** A third of the way one server is killed with -9, two thirds of the way Postgres is. */
async function disturb(books: Books, size: Size, over: () => boolean, apis: ApiProcess[], killPostgres: () => void) {
  const broken: string[] = []
  await until(() => over() || books.sent > size.requests / 3)
  await apis[0]!.kill()
  broken.push('api')
  await until(() => over() || books.sent > (size.requests * 2) / 3)
  killPostgres()
  broken.push('postgres')
  return broken
}

/**
 * Three servers behind a proxy on one Postgres, everybody after the same slots, a server and the database killed in the
 * middle; then what people were told is held against what is there. On the loopback only; it ends only what it began.
 */
export async function runDrill(size: Size): Promise<Outcome> {
  const home = await mkdtemp(path.join(os.tmpdir(), 'drill-data-'))
  await chmod(home, 0o755)
  const postgres = await startEmbedded(home)
  postgres.watch(LOG)
  const db = openDb(postgres.url, { log: LOG, max: 4, statementMs: 60_000 })
  const apis: ApiProcess[] = []
  try {
    // One after the other: the first brings the schema up to date.
    for (let n = 0; n < API_PROCESSES; n++) apis.push(await startApi(postgres.url, home))
    const proxy = await startProxy(apis.map(({ port }) => port))
    try {
      const { people, slots } = await plant(db, proxy.origin, size)
      const books = emptyBooks()
      const field = { origin: proxy.origin, people, slots, limit: size.requests, random: seeded(size.seed) }
      let over = false
      const playing = play({ ...field, until: performance.now() + size.withinMs }, books, size.atOnce)
      const [broken] = await Promise.all([
        disturb(
          books,
          size,
          () => over,
          apis,
          () => postgres.kill(),
        ),
        playing.finally(() => (over = true)),
      ])
      return { ...(await audit(db, books)), books, broken, gapSeconds: longestGap(books.answeredAt) }
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

export const sayOutcome = ({ booked, books, lost, double, gapSeconds }: Outcome): string =>
  `booked ${booked} refused ${books.refused} lost ${lost.length} double ${double.length} longest-gap ${gapSeconds.toFixed(1)}s`
