import { errorCode, type Db } from '@/cloud/kernel/db'
import type { ReviewCard } from '@/domain/practice/memory/review'
import { PUBLISHED_ONCE } from '@/domain/practice/question-states'
import { latestOf, type Grading } from './asked.repo'
import { CARD, cardOf, cardValues, putCard, type CardColumns, type KeptCard } from './cards.repo'
import type { ShareSums } from './view-shares'

export interface NewAnswer {
  ownerId: string
  id: string
  setId: string | null
  source: string
  questionId: string
  version: number
  chosen: string
  right: boolean
  day: string
  at: Date
  receivedAt: Date
}

/** Nobody does more in a day; a script that does fills no disk. */
export const DAY_MOST = 1000

/** Whether the owner `$1` has answered the most there is on a day. */
const dayIsFull = (day: `$${number}`) => `
  (select count(*) from
    (select from practice_answers where owner_id = $1 and day = ${day} limit ${DAY_MOST}) given) >= ${DAY_MOST}`

interface SumsRow {
  answers: number | null
  chosen: number[] | null
}

const sumsOf = ({ answers, chosen }: SumsRow): ShareSums | null =>
  answers === null || chosen === null ? null : { answers, chosen }

const UNIQUE_VIOLATION = '23505'

const INSERT = `
  with card as (${putCard(`
    where not exists (select from practice_answers where owner_id = $1 and id = $3) and not ${dayIsFull('$19')}
      and ${latestOf('$22')} = $23`)}),
  kept as (insert into practice_answers
    (owner_id, question_id, id, first, set_id, source, version, chosen, "right", day, at, received_at)
    select $1, $2, $3, $4 = 0, $14, $15, $16, $17, $18, $19, $20, $21 from card returning 1)
  select s.answers, s.chosen from kept left join question_sums s on s.question_id = $2 and s.version = $24`

/**
 * Keeps an answer and the card it leaves, in one statement: both or neither. `was` is the revision of the card the new
 * one was computed from, 0 for none.
 *
 * @returns what others chose; false when nothing was kept: this answer was kept before, another phone was faster, the
 * day is full, or there is a newer version of the question than `grading` knows
 */
export async function insertAnswer(
  { pool }: Db,
  answer: NewAnswer,
  grading: Grading,
  card: ReviewCard,
  was: number,
): Promise<{ sums: ShareSums | null } | false> {
  const { ownerId, questionId, id, setId, source, version, chosen, right, day, at, receivedAt } = answer
  const kept = [ownerId, questionId, id, was, ...cardValues(card)]
  const written = [setId, source, version, chosen, right, day, at, receivedAt]
  const values = [...kept, ...written, PUBLISHED_ONCE, grading.latest, grading.version]
  try {
    const { rows } = await pool.query<SumsRow>({ name: 'practice-answer', text: INSERT, values })
    return rows[0] ? { sums: sumsOf(rows[0]) } : false
  } catch (error) {
    // The same id for two questions at the same moment: the second finds its card free, and its answer taken.
    if (errorCode(error) === UNIQUE_VIOLATION) return false
    throw error
  }
}

export interface KeptAnswer {
  questionId: string
  version: number
  chosen: string
}

/** An answer as it was kept and graded, by its own id. */
export async function findAnswer(
  { pool }: Db,
  ownerId: string,
  id: string,
): Promise<(KeptAnswer & { right: boolean }) | null> {
  const { rows } = await pool.query<KeptAnswer & { right: boolean }>({
    name: 'practice-answer-kept',
    text: `select question_id as "questionId", version, chosen, "right" from practice_answers
      where owner_id = $1 and id = $2`,
    values: [ownerId, id],
  })
  return rows[0] ?? null
}

interface Refusal {
  earlier: KeptAnswer | null
  dayIsFull: boolean
  sums: ShareSums | null
  latest: number | null
  card: KeptCard | null
}

/** Why an answer was not kept: it was before, the day is full, the question has changed; else the card has moved on. */
export async function readRefusal(
  { pool }: Db,
  { ownerId, id, questionId, day }: NewAnswer,
  grading: Grading,
): Promise<Refusal> {
  const { rows } = await pool.query<Omit<Refusal, 'card'> & CardColumns>({
    name: 'practice-answer-refused',
    text: `
      select ${dayIsFull('$4')} as "dayIsFull", ${CARD},
        case when a.id is not null then
          json_build_object('questionId', a.question_id, 'version', a.version, 'chosen', a.chosen) end as earlier,
        ${latestOf('$5')} as latest,
        case when s.version is not null then json_build_object('answers', s.answers, 'chosen', s.chosen) end as sums
      from (select) always
      left join practice_answers a on a.owner_id = $1 and a.id = $3
      left join practice_cards c on c.owner_id = $1 and c.question_id = $2
      left join question_sums s on s.question_id = $2 and s.version = $6`,
    values: [ownerId, questionId, id, day, PUBLISHED_ONCE, grading.version],
  })
  const { earlier, dayIsFull: full, sums, latest, ...card } = rows[0]!
  return { earlier, dayIsFull: full, sums, latest, card: cardOf(card) }
}
