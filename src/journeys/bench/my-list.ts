import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { openDb } from '@/cloud/kernel/db'
import { selectMine } from '@/cloud/episodes/watching/watching.repo'
import { listEpisodes, saveProgress } from '@/contract/episodes'
import { logInAsSample } from '@/contract/session'
import { callerOf } from '../call'
import { median, percent, type Figure } from './figures'
import { CONNECTIONS, inTurn, load, SECONDS, type Compared, type Load } from './load'

const KEPT_SHARE = 0.5
/** The size of the cloud's own pool. */
const POOL = 16

interface Query {
  name: string
  text: string
  values: unknown[]
}

/** The statement behind 我的节目列表, as the cloud sends it to Postgres. */
async function captureQuery(url: string, owner: string): Promise<Query> {
  const silent = () => {}
  const db = openDb(url, { log: { info: silent, warn: silent, error: silent } })
  const seen: Query[] = []
  const query = db.pool.query.bind(db.pool) as (...args: unknown[]) => Promise<unknown>
  Object.assign(db.pool, {
    query: (config: Omit<Query, 'values'>, values: unknown[]) => {
      seen.push({ name: config.name, text: config.text, values })
      return query(config, values)
    },
  })
  await selectMine(db, owner)
  await db.close()
  if (!seen[0]?.text) throw new Error('The query was not seen.')
  return seen[0]
}

/** The child's next message; fails when it ends instead. */
function answer(child: ChildProcess): Promise<unknown> {
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The bare query ended with ${code}.`)
  })
  return Promise.race([once(child, 'message').then(([message]) => message as unknown), ended])
}

async function startBare(url: string, owner: string): Promise<ChildProcess> {
  const query = await captureQuery(url, owner)
  const child = fork('src/journeys/bench/bare/pg.mjs')
  child.send({ url, query, max: POOL, concurrency: CONNECTIONS })
  await answer(child)
  return child
}

async function loadBare(child: ChildProcess, seconds = SECONDS): Promise<Load> {
  child.send({ seconds })
  return (await answer(child)) as Load
}

/** A person who has started every episode: what the query then joins is real. */
async function watchEverything(origin: string): Promise<{ token: string; owner: string }> {
  const { token, person } = await callerOf(origin)(logInAsSample, { persona: 'resident' })
  const call = callerOf(origin, token)
  for (const { id } of (await call(listEpisodes, {})).episodes)
    await call(saveProgress, { id, positionMs: 8000, at: new Date().toISOString() })
  return { token, owner: person!.id }
}

const middle = (rounds: Compared[], of: (round: Compared) => number) => Math.round(median(rounds.map(of)))

/** A person's own list over HTTP, against its query straight through pg at the same concurrency, in its own process. */
export async function measureMyList(origin: string, databaseUrl: string): Promise<Figure[]> {
  const { token, owner } = await watchEverything(origin)
  const url = `${origin}/api/my/episodes`
  const headers = { authorization: `Bearer ${token}` }
  const bare = await startBare(databaseUrl, owner)
  try {
    await load(url, { headers, seconds: 2 })
    await loadBare(bare, 2)
    const rounds = await inTurn(
      () => load(url, { headers }),
      () => loadBare(bare),
    )
    const share = median(rounds.map(({ ours, bare: b }) => ours.perSecond / b.perSecond))
    return [
      {
        name: 'List with a person’s progress, of the same query straight through pg',
        value: `${percent(share)} (${middle(rounds, (r) => r.ours.perSecond)} of ${middle(rounds, (r) => r.bare.perSecond)} per second)`,
        promise: `≥ ${percent(KEPT_SHARE)}`,
        kept: share >= KEPT_SHARE,
      },
      {
        name: `List with a person’s progress, 99th percentile at ${CONNECTIONS} connections`,
        value: `${middle(rounds, (r) => r.ours.p99Ms)} ms`,
        promise: '',
        kept: true,
      },
    ]
  } finally {
    bare.kill()
  }
}
