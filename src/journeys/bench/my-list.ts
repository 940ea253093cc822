import { openDb } from '@/cloud/kernel/db'
import { selectMine } from '@/cloud/episodes/watching/watching.repo'
import { listEpisodes, saveProgress } from '@/contract/episodes'
import { logInAsSample } from '@/contract/session'
import { callerOf } from '../call'
import { loadBare, startBare, type Query } from './bare/bare-query'
import { percent, type Figure } from './figures'
import { CONNECTIONS, inTurn, load, middle, shareOf } from './load'

const KEPT_SHARE = 0.5

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

/** A person who has started every episode: what the query then joins is real. */
async function watchEverything(origin: string): Promise<{ token: string; owner: string }> {
  const { token, person } = await callerOf(origin)(logInAsSample, { persona: 'resident' })
  const call = callerOf(origin, token)
  for (const { id } of (await call(listEpisodes, {})).episodes)
    await call(saveProgress, { id, positionMs: 8000, at: new Date().toISOString() })
  return { token, owner: person!.id }
}

/** A person's own list over HTTP, against its query straight through pg at the same concurrency, in its own process. */
export async function measureMyList(origin: string, databaseUrl: string): Promise<Figure[]> {
  const { token, owner } = await watchEverything(origin)
  const url = `${origin}/api/my/episodes`
  const headers = { authorization: `Bearer ${token}` }
  const bare = await startBare(databaseUrl, await captureQuery(databaseUrl, owner))
  try {
    await load(url, { headers, seconds: 2 })
    await loadBare(bare, { seconds: 2 })
    const rounds = await inTurn(
      () => load(url, { headers }),
      () => loadBare(bare),
    )
    const share = shareOf(rounds)
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
