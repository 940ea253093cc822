import { randomUUID } from 'node:crypto'
import type { Db } from '@/cloud/kernel/db'
import { openSession, registerDevice } from '@/cloud/session/open-session'
import type { BuiltCloud } from '../../built-cloud'
import { loadBare, startBare, type Query } from '../bare/bare-query'
import { percent, type Figure } from '../figures'
import { inTurn, load, middle, shareOf, type Compared, type Post } from '../load'

const CONNECTIONS = 64
const SENDERS = 1000
const KEPT_SHARE = 0.25

interface Question {
  id: string
  options: number
}

const readBank = async ({ pool }: Db): Promise<Question[]> =>
  (
    await pool.query<Question>(`
      select q.id, jsonb_array_length(v.body->'options') as options
      from questions q join question_versions v on v.question_id = q.id and v.version = q.version
      where q.live order by q.id`)
  ).rows

async function openTokens({ orm }: Db, count: number): Promise<string[]> {
  const now = new Date()
  const tokens: string[] = []
  for (let n = 0; n < count; n++) tokens.push(await openSession(orm, await registerDevice(orm, now), null, now))
  return tokens
}

/** Everybody answers the whole bank, person after person: hardly anybody twice in a second, each question anew. */
function answerInTurn(tokens: readonly string[], bank: readonly Question[]): () => Post {
  let n = 0
  return () => {
    const { id: questionId, options } = bank[Math.floor(n / tokens.length) % bank.length]!
    const token = tokens[n % tokens.length]!
    const chosen = ['ABCDEF'[n++ % options]]
    const answer = { id: randomUUID(), source: 'topic', questionId, version: 1, chosen, at: new Date().toISOString() }
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    return { headers, body: JSON.stringify(answer) }
  }
}

/** The same two rows for each answer with nothing around them, in tables of their own with the same indexes. */
async function rawInsert({ pool }: Db): Promise<Query> {
  for (const table of ['practice_answers', 'practice_cards'])
    await pool.query(`create table raw_${table} (like ${table} including all)`)
  const text = `
    with made as (select gen_random_uuid() as owner_id, gen_random_uuid() as id), answer as (
      insert into raw_practice_answers
        (owner_id, id, source, question_id, version, chosen, "right", first, day, at, received_at)
      select owner_id, id, 'topic', $1, 1, 'A', false, true, $2, $3, $3 from made returning owner_id, id)
    insert into raw_practice_cards (owner_id, question_id, state, due_day, stability, difficulty, reviews, lapses,
      wrong_times, last_day, last_right, last_answer_id, revision)
    select owner_id, $1, 'learning', $2, 0.2, 6.4, 1, 0, 1, $2, false, id, 1 from answer`
  return { name: 'raw-answer', text, values: ['ceiling-leak-1', '2026-11-24', '2026-11-24T04:00:00Z'] }
}

function figuresOf(rounds: Compared[], connections: number): Figure[] {
  const share = shareOf(rounds)
  const at = connections === 1 ? 'over one connection' : `at ${connections} connections`
  const promised = connections === CONNECTIONS
  return [
    {
      name: `Answers graded, scheduled and kept over HTTP, of the same rows straight through pg, ${at}`,
      value: `${percent(share)} (${middle(rounds, (r) => r.ours.perSecond)} of ${middle(rounds, (r) => r.bare.perSecond)} per second)`,
      promise: promised ? `≥ ${percent(KEPT_SHARE)}` : '',
      kept: !promised || share >= KEPT_SHARE,
    },
    {
      name: `The same, 99th percentile ${at}`,
      value: `${middle(rounds, (r) => r.ours.p99Ms)} ms (straight through pg ${middle(rounds, (r) => r.bare.p99Ms)} ms)`,
      promise: '',
      kept: true,
    },
  ]
}

/**
 * Answers over HTTP against raw inserts: each side has a process of its own that sends, and they take turns. Both are
 * warm, and Postgres knows how large the tables are, as it does by itself a minute after the first answers.
 */
export async function measureSaving({ origin }: BuiltCloud, db: Db, databaseUrl: string): Promise<Figure[]> {
  const nextPost = answerInTurn(await openTokens(db, SENDERS), await readBank(db))
  const url = `${origin}/api/my/practice/answers`
  const bare = await startBare(databaseUrl, await rawInsert(db))
  try {
    const figures: Figure[] = []
    for (const connections of [1, CONNECTIONS]) {
      await load(url, { nextPost, connections })
      await loadBare(bare, { connections })
      await db.pool.query('analyze practice_answers, practice_cards, raw_practice_answers, raw_practice_cards')
      const rounds = await inTurn(
        () => load(url, { nextPost, connections }),
        () => loadBare(bare, { connections }),
      )
      figures.push(...figuresOf(rounds, connections))
    }
    return figures
  } finally {
    bare.kill()
  }
}
