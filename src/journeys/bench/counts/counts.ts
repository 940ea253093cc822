import { openDb, type Db } from '@/cloud/kernel/db'
import { rollUpCounts } from '@/cloud/counts/roll-up-counts'
import { listEpisodes } from '@/contract/episodes'
import { civilDayOf } from '@/domain/time/civil-time'
import type { BuiltCloud } from '../../built-cloud'
import { callerOf } from '../../call'
import { median, percentile, type Figure } from '../figures'
import { load } from '../load'
import { newPlays, send, trickle } from './plays'

const SIZES = [0, 100_000, 1_000_000]
/** Phones that report a play at the same moment. */
const AT_ONCE = 8
const DEVICES = 100
/** Intake may cost this much more at a million rows than on an empty table, and a floor for the clock's grain. */
const FLAT_WITHIN = 1.5
const FLOOR_MS = 2
/** 100 plays a second are what 3.5 million residents would send if every one of them watched twice a day. */
const PLAY_EVERY_MS = 10
const LISTS_PER_SECOND = 500
const LIST_FLOOR_MS = 10
const ROUNDS = 3

const ms = (value: number) => `${value.toFixed(1)} ms`

/** Plays of people who are not there any more, all of today, until the table has `rows`. */
async function fill({ pool }: Db, rows: number): Promise<void> {
  await pool.query(
    `insert into views (owner_id, episode_id, day)
      select gen_random_uuid(), (select id from episodes order by id offset n % 29 limit 1), $1
      from generate_series(1, greatest(0, $2::int - (select count(*)::int from views))) n`,
    [civilDayOf(new Date()), rows],
  )
  await pool.query('vacuum analyze views')
}

interface Intake {
  rows: number
  took: number[]
  rollUpMs: number
}

async function measureIntake(db: Db, origin: string, ids: string[]): Promise<Intake[]> {
  await send(await newPlays(db, origin, ids, DEVICES), AT_ONCE)
  await db.pool.query('truncate views')
  const found: Intake[] = []
  for (const rows of SIZES) {
    await fill(db, rows)
    const took = await send(await newPlays(db, origin, ids, DEVICES), AT_ONCE)
    const began = performance.now()
    await rollUpCounts({ db, clock: { now: () => new Date() } })
    found.push({ rows, took, rollUpMs: performance.now() - began })
  }
  return found
}

function intakeFigures(found: Intake[]): Figure[] {
  const [empty, full] = [found[0]!, found.at(-1)!]
  const most = Math.max(percentile(empty.took, 95) * FLAT_WITHIN, percentile(empty.took, 95) + FLOOR_MS)
  return [
    ...found.map(({ rows, took }) => ({
      name: `A play is counted, ${rows.toLocaleString('en')} plays stored, ${AT_ONCE} phones at once`,
      value: [50, 95, 99].map((nth) => `p${nth} ${ms(percentile(took, nth))}`).join(', '),
      promise: rows === full.rows ? `p95 ≤ ${ms(most)} (1.5 × that of an empty table)` : '',
      kept: rows !== full.rows || percentile(took, 95) <= most,
    })),
    {
      name: 'Adding up the open days (every five minutes)',
      value: found.map(({ rows, rollUpMs }) => `${rows.toLocaleString('en')}: ${Math.round(rollUpMs)} ms`).join(', '),
      promise: '',
      kept: true,
    },
  ]
}

/** Adds up again and again until told to stop. */
function keepAddingUp(db: Db): () => Promise<void> {
  const stop = new AbortController()
  const work = (async () => {
    while (!stop.signal.aborted) await rollUpCounts({ db, clock: { now: () => new Date() } })
  })()
  return async () => {
    stop.abort()
    await work
  }
}

/** The episodes list at a fixed rate: alone, and while plays come in and a million of them are being added up. */
async function measureListMeanwhile(db: Db, origin: string, ids: string[]): Promise<Figure> {
  const [alone, meanwhile]: [number[], number[]] = [[], []]
  const list = async () => (await load(`${origin}/api/episodes`, { rate: LISTS_PER_SECOND })).p99Ms
  await list()
  for (let round = 0; round < ROUNDS; round++) {
    alone.push(await list())
    const stopPlays = trickle(await newPlays(db, origin, ids, 20), PLAY_EVERY_MS)
    const stopAdding = keepAddingUp(db)
    meanwhile.push(await list())
    await stopAdding()
    await stopPlays()
  }
  const most = median(alone) + LIST_FLOOR_MS
  return {
    name: `Episodes list at ${LISTS_PER_SECOND} requests/s, 99th percentile, while 100 plays/s come in and a million are added up`,
    value: `${ms(median(meanwhile))} (alone ${ms(median(alone))})`,
    promise: `≤ alone + ${LIST_FLOOR_MS} ms`,
    kept: median(meanwhile) <= most,
  }
}

/** Counting views: flat in what is stored, and nothing that the episodes list would have to wait for. */
export async function measureCounts({ origin }: BuiltCloud, databaseUrl: string): Promise<Figure[]> {
  const silent = () => {}
  const db = openDb(databaseUrl, { log: { info: silent, warn: silent, error: silent }, max: 4, statementMs: 120_000 })
  try {
    const ids = (await callerOf(origin)(listEpisodes, {})).episodes.map(({ id }) => id)
    const intake = intakeFigures(await measureIntake(db, origin, ids))
    return [...intake, await measureListMeanwhile(db, origin, ids)]
  } finally {
    await db.close()
  }
}
