import { readConfig } from '@/cloud/kernel/config'
import { openDb, type Db } from '@/cloud/kernel/db'
import { addUpAnswers } from '@/cloud/practice/statistics/add-up'
import { openSession } from '@/cloud/session/open-session'
import type { BuiltCloud } from '../../built-cloud'
import { percentile, type Figure } from '../figures'
import { measureSaving } from './saving'
import { measureWholeImport } from './whole-import'

const PEOPLE = 50_000
const PAST = 1_000_000
const READ_MS = 20
const READERS = 300

const ms = (value: number) => `${value.toFixed(1)} ms`

/** A million answers of fifty thousand people, twenty each, every second one wrong and due some day this month. */
async function fill({ pool }: Db): Promise<void> {
  await pool.query('create table bank as select id, row_number() over (order by id) - 1 as place from questions')
  await pool.query(`insert into devices (id, created_at)
    select ('00000000-0000-4000-9000-' || lpad(to_hex(n), 12, '0'))::uuid, now() from generate_series(1, ${PEOPLE}) n`)
  const rows = `
    select ('00000000-0000-4000-9000-' || lpad(to_hex(1 + n / 20), 12, '0'))::uuid as owner, b.id as question, n
    from generate_series(0, ${PAST - 1}) n join bank b on b.place = (n * 7) % (select count(*) from bank)`
  await pool.query(`insert into practice_answers
    (owner_id, id, source, question_id, version, chosen, "right", first, day, at, received_at)
    select owner, gen_random_uuid(), 'topic', question, 1, 'A', n % 2 = 0, true, current_date - 3,
      now() - interval '3 days', now() - interval '3 days' from (${rows}) r on conflict do nothing`)
  await pool.query(`insert into practice_cards
    (owner_id, question_id, state, due_day, stability, difficulty, reviews, lapses, wrong_times, last_day, last_right,
      revision)
    select owner, question, case when n % 2 = 0 then 'known' else 'learning' end,
      case when n % 2 = 1 then current_date - (n % 30)::int + 10 end, 2, 6, 1, 0, (n % 2)::int, current_date - 3, n % 2 = 0, 1
    from (${rows}) r on conflict do nothing`)
  await pool.query('vacuum analyze practice_answers')
  await pool.query('vacuum analyze practice_cards')
}

async function timeReads(origin: string, tokens: readonly string[], path: string): Promise<number[]> {
  const took: number[] = []
  for (const token of tokens) {
    const began = performance.now()
    const answer = await fetch(origin + path, { headers: { authorization: `Bearer ${token}` } })
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
    await answer.arrayBuffer()
    took.push(performance.now() - began)
  }
  return took
}

async function measureReading(db: Db, origin: string): Promise<Figure[]> {
  const now = new Date()
  const tokens: string[] = []
  for (let n = 0; n < READERS; n++) {
    const owner = `00000000-0000-4000-9000-${(1 + n * 166).toString(16).padStart(12, '0')}`
    tokens.push(await openSession(db.orm, owner, null, now))
  }
  const figures: Figure[] = []
  for (const [name, path] of [
    ['Due today', '/api/my/practice/due'],
    ['Wrong-answer book', '/api/my/practice/book'],
    ['Progress by topic', '/api/my/practice/progress'],
  ] as const) {
    const took = await timeReads(origin, tokens, path)
    figures.push({
      name: `${name}, 95th percentile, 1,000,000 answers of 50,000 people, one at a time`,
      value: `${ms(percentile(took, 95))} (half within ${ms(percentile(took, 50))})`,
      promise: `≤ ${READ_MS} ms`,
      kept: percentile(took, 95) <= READ_MS,
    })
  }
  return figures
}

/** A thousand new first answers among a million old ones. */
async function measureAddingUp(db: Db): Promise<Figure> {
  const clock = { now: () => new Date(Date.now() + 60_000) }
  await db.pool.query(`insert into statistics_progress values (1, now() - interval '1 day', 0)
    on conflict (id) do update set up_to = excluded.up_to`)
  await addUpAnswers({ db, clock })
  await db.pool.query(`insert into practice_answers
    (owner_id, id, source, question_id, version, chosen, "right", first, day, at, received_at)
    select gen_random_uuid(), gen_random_uuid(), 'daily', 'ceiling-leak-1', 1, 'A', true, true, current_date, now(), now()
    from generate_series(1, 1000)`)
  const began = performance.now()
  const added = await addUpAnswers({ db, clock })
  return {
    name: `Adding ${added} new answers to the statistics, 1,000,000 old ones unread`,
    value: ms(performance.now() - began),
    promise: '',
    kept: true,
  }
}

function measureImport(db: Db): Promise<Figure[]> {
  const read = readConfig({})
  if (!read.ok) throw new Error(read.message)
  return measureWholeImport({ db, config: read.config, clock: { now: () => new Date() } })
}

/** Grading under load, and what a person reads once a million answers lie there. */
export async function measurePractice(cloud: BuiltCloud, databaseUrl: string): Promise<Figure[]> {
  const silent = () => {}
  const db = openDb(databaseUrl, { log: { info: silent, warn: silent, error: silent }, max: 4, statementMs: 300_000 })
  try {
    const saving = await measureSaving(cloud, db, databaseUrl)
    await fill(db)
    const reading = await measureReading(db, cloud.origin)
    return [...saving, ...reading, await measureAddingUp(db), ...(await measureImport(db))]
  } finally {
    await db.close()
  }
}
