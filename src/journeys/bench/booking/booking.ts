import { randomUUID } from 'node:crypto'
import { openDb, type Db } from '@/cloud/kernel/db'
import { listSlots } from '@/contract/booking/villages'
import { whoAmI } from '@/contract/session'
import type { BuiltCloud } from '../../built-cloud'
import { callerOf } from '../../call'
import { loadBare, startBare } from '../bare/bare-query'
import { percent, percentile, type Figure } from '../figures'
import { openAsker } from './ask'
import { inTurn, load, middle, shareOf, type Post } from '../load'
import { COLLEAGUES, fillPast, PAST, plantFirms, plantResidents, VILLAGES } from './plant'
import { measureStatement } from './reserve'

const CONNECTIONS = 32
const KEPT_SHARE = 0.15
const RESIDENTS = 60_000
/** In a round, at most. */
const COMING = 7_000
const READS = 1000
const FIRST_READS = 300
/** Before the others: the compiler of both sides works beside the first thousand or two, on the cores that answer. */
const WARM_UP = 1500
const [LAWYER_MS, FIRM_MS] = [5, 25]

async function timeReads(origin: string, paths: readonly string[], count: number): Promise<number[]> {
  const asker = openAsker(origin)
  const took: number[] = []
  for (let n = 0; n < count; n++) {
    const began = performance.now()
    await asker.read(paths[n % paths.length]!)
    took.push(performance.now() - began)
  }
  asker.close()
  return took
}

const readingFigure = (whose: string, took: number[], most?: number): Figure => ({
  name: `Free slots of ${whose}, 14 days, over HTTP, 95th percentile with ${PAST.toLocaleString('en')} past bookings, one at a time`,
  value: `${percentile(took, 95).toFixed(1)} ms (half within ${percentile(took, 50).toFixed(1)} ms)`,
  promise: most ? `≤ ${most} ms` : '',
  kept: most === undefined || percentile(took, 95) <= most,
})

/** What the first to ask after a start wait for, and then what everybody waits for whose server is in use. */
async function measureReading(origin: string, firm: readonly string[]): Promise<Figure[]> {
  const path = (lawyer: string) => `/api/booking/slots?village=${VILLAGES[0]}&lawyer=${lawyer}`
  const paths = firm.map(path)
  const first = await timeReads(origin, paths, FIRST_READS)
  await timeReads(origin, paths, WARM_UP)
  const lawyer = await timeReads(origin, paths, READS)
  await timeReads(origin, [path('any')], FIRST_READS)
  return [
    readingFigure('a lawyer', lawyer, LAWYER_MS),
    readingFigure(`a lawyer, the first ${FIRST_READS} to ask after a start`, first),
    readingFigure(`a firm of ${COLLEAGUES}`, await timeReads(origin, [path('any')], READS), FIRM_MS),
  ]
}

/** Every free slot of every lawyer, each wanted by somebody else. */
async function wantEverything(origin: string, firms: readonly string[][], tokens: readonly string[]) {
  const call = callerOf(origin)
  const wanted: { village: string; lawyer: string; startsAt: string }[] = []
  for (const [n, lawyers] of firms.entries())
    for (const lawyer of lawyers) {
      const village = VILLAGES[n]!
      const { days } = await call(listSlots, { village, lawyer })
      for (const { slots } of days) for (const { startsAt } of slots) wanted.push({ village, lawyer, startsAt })
    }
  // Neighbours in time are far apart in the queue, as they are when people come as they like.
  wanted.sort((a, b) => (a.startsAt + a.lawyer).localeCompare(b.startsAt + b.lawyer))
  let n = 0
  const nextPost = (): Post => {
    const slot = wanted[n % wanted.length]!
    const headers = { authorization: `Bearer ${tokens[n++ % tokens.length]}`, 'content-type': 'application/json' }
    return { headers, body: JSON.stringify({ id: randomUUID(), ...slot }) }
  }
  /** Who comes next has looked at a page before, as everybody has who takes a slot; more than a round needs. */
  const lookFirst = async () => {
    const next = tokens.slice(n, n + COMING)
    for (let at = 0; at < next.length; at += CONNECTIONS)
      await Promise.all(next.slice(at, at + CONNECTIONS).map((token) => callerOf(origin, token)(whoAmI, {})))
  }
  return { nextPost, lookFirst }
}

/** `POST /api/my/booking/holds`, all of it: who asks, their limits, the plan, the claim, the answer. */
async function measureHolding(origin: string, db: Db, databaseUrl: string, firms: readonly string[][]) {
  const { nextPost, lookFirst } = await wantEverything(origin, firms, await plantResidents(db, RESIDENTS))
  await db.pool.query('create table bare_ids (id uuid primary key, lawyer_id uuid, cell int)')
  const text = 'insert into bare_ids (id, lawyer_id, cell) values (gen_random_uuid(), $1, $2)'
  const bare = await startBare(databaseUrl, { name: 'bare-id', text, values: [firms[0]![0]!, 1] })
  try {
    const url = `${origin}/api/my/booking/holds`
    const options = { connections: CONNECTIONS, seconds: 2 }
    await lookFirst()
    await load(url, { nextPost, ...options })
    await loadBare(bare, options)
    await db.pool.query('analyze booking_holds, lawyer_cells, person_cells')
    const rounds = await inTurn(
      async () => {
        await lookFirst()
        return load(url, { nextPost, ...options })
      },
      () => loadBare(bare, options),
    )
    const share = shareOf(rounds)
    const figures: Figure[] = [
      {
        name: `A slot held over HTTP (POST holds, all of it), of a bare insert of one row straight through pg, at ${CONNECTIONS} connections`,
        value: `${percent(share)} (${middle(rounds, (r) => r.ours.perSecond)} of ${middle(rounds, (r) => r.bare.perSecond)} per second)`,
        promise: `≥ ${percent(KEPT_SHARE)}`,
        kept: share >= KEPT_SHARE,
      },
      {
        name: 'The same, 99th percentile',
        value: `${middle(rounds, (r) => r.ours.p99Ms)} ms (straight through pg ${middle(rounds, (r) => r.bare.p99Ms)} ms)`,
        promise: '',
        kept: true,
      },
    ]
    return figures
  } finally {
    bare.kill()
  }
}

/** Finding and taking a lawyer's time among a million visits that have been. */
export async function measureBooking({ origin }: BuiltCloud, databaseUrl: string): Promise<Figure[]> {
  const silent = () => {}
  const db = openDb(databaseUrl, { log: { info: silent, warn: silent, error: silent }, max: 16, statementMs: 600_000 })
  try {
    const firms = await plantFirms(db)
    await fillPast(db, firms.flat())
    const reading = await measureReading(origin, firms[0]!)
    const statement = await measureStatement(db, firms.flat())
    return [...reading, statement, ...(await measureHolding(origin, db, databaseUrl, firms))]
  } finally {
    await db.close()
  }
}
