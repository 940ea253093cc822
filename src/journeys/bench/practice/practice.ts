import { randomUUID } from 'node:crypto'
import { openDb, type Db } from '@/cloud/kernel/db'
import { addUpAnswers } from '@/cloud/practice/statistics/add-up'
import { openSession } from '@/cloud/session/open-session'
import type { BuiltCloud } from '../../built-cloud'
import { percent, percentile, type Figure } from '../figures'
import { sendAnswers, type Sent } from './send-answers'

const CONNECTIONS = 64
const ANSWERS = 6000
const SENDERS = 300
const KEPT_SHARE = 0.25
const PEOPLE = 50_000
const PAST = 1_000_000
const READ_MS = 20
const READERS = 300

const ms = (value: number) => `${value.toFixed(1)} ms`

interface Bank {
  id: string
  options: number
}

const readBank = async ({ pool }: Db): Promise<Bank[]> =>
  (
    await pool.query<Bank>(`
      select q.id, jsonb_array_length(v.body->'options') as options
      from questions q join question_versions v on v.question_id = q.id and v.version = q.version order by q.id`)
  ).rows

async function newOwners(db: Db, count: number): Promise<{ owner: string; token: string }[]> {
  const now = new Date()
  return Promise.all(
    Array.from({ length: count }, async () => {
      const owner = randomUUID()
      await db.pool.query('insert into devices (id, created_at) values ($1, $2)', [owner, now])
      return { owner, token: await openSession(db.orm, owner, null, now) }
    }),
  )
}

function makeAnswers(owners: readonly { token: string }[], bank: readonly Bank[], count: number): Sent[] {
  return Array.from({ length: count }, (_, n) => {
    const { id, options } = bank[Math.floor(n / owners.length) % bank.length]!
    const chosen = ['ABCDEF'[n % options]]
    const at = new Date().toISOString()
    const body = JSON.stringify({ id: randomUUID(), source: 'topic', questionId: id, version: 1, chosen, at })
    return { token: owners[n % owners.length]!.token, body }
  })
}

/** The same two rows for each answer, straight through pg by as many at once, in tables of their own. */
async function rawRate({ pool }: Db, count: number): Promise<number> {
  for (const table of ['practice_answers', 'practice_cards'])
    await pool.query(`create table raw_${table} (like ${table} including all)`)
  const text = `
    with answer as (
      insert into raw_practice_answers
        (owner_id, id, source, question_id, version, chosen, "right", first, day, at, received_at)
      values ($1, $2, 'topic', $3, 1, 'A', false, true, $4, $5, $5) returning id)
    insert into raw_practice_cards (owner_id, question_id, state, due_day, stability, difficulty, reviews, lapses,
      wrong_times, last_day, last_right, last_answer_id, revision)
    select $1, $3, 'learning', $4, 0.2, 6.4, 1, 0, 1, $4, false, $2, 1 from answer`
  let left = count
  const began = performance.now()
  const writer = async () => {
    while (left-- > 0)
      await pool.query({
        name: 'raw-answer',
        text,
        values: [randomUUID(), randomUUID(), `q${left % 337}`, '2026-11-24', new Date()],
      })
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, writer))
  return count / ((performance.now() - began) / 1000)
}

async function measureSaving(db: Db, origin: string, bank: Bank[]): Promise<Figure[]> {
  const owners = await newOwners(db, SENDERS)
  await sendAnswers(origin, makeAnswers(await newOwners(db, 50), bank, 500), CONNECTIONS)
  const ours = await sendAnswers(origin, makeAnswers(owners, bank, ANSWERS), CONNECTIONS)
  const raw = await rawRate(db, ANSWERS)
  const share = ours.perSecond / raw
  return [
    {
      name: `Answers graded, scheduled and kept over HTTP, of the same rows straight through pg`,
      value: `${percent(share)} (${Math.round(ours.perSecond)} of ${Math.round(raw)} per second)`,
      promise: `≥ ${percent(KEPT_SHARE)}`,
      kept: share >= KEPT_SHARE,
    },
    {
      name: `The same, 99th percentile at ${CONNECTIONS} connections`,
      value: ms(percentile(ours.took, 99)),
      promise: '',
      kept: true,
    },
  ]
}

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

/** Grading under load, and what a person reads once a million answers lie there. */
export async function measurePractice({ origin }: BuiltCloud, databaseUrl: string): Promise<Figure[]> {
  const silent = () => {}
  const db = openDb(databaseUrl, { log: { info: silent, warn: silent, error: silent }, max: 16, statementMs: 300_000 })
  try {
    const saving = await measureSaving(db, origin, await readBank(db))
    await fill(db)
    return [...saving, ...(await measureReading(db, origin)), await measureAddingUp(db)]
  } finally {
    await db.close()
  }
}
