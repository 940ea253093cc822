import { errorCode, type Db } from '@/cloud/kernel/db'
import type { ReviewCard } from '@/domain/practice/memory/review'
import { CARD, cardOf, cardValues, putCard, type CardColumns, type KeptCard } from './cards.repo'

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

const UNIQUE_VIOLATION = '23505'

const INSERT = `
  with card as (${putCard(`
    where not exists (select from practice_answers where owner_id = $1 and id = $3) and not ${dayIsFull('$19')}`)})
  insert into practice_answers
    (owner_id, question_id, id, first, set_id, source, version, chosen, "right", day, at, received_at)
  select $1, $2, $3, $4 = 0, $14, $15, $16, $17, $18, $19, $20, $21 from card`

/**
 * Keeps an answer and the card it leaves, in one statement: both or neither. `was` is the revision of the card the new
 * one was computed from, 0 for none.
 *
 * @returns false when nothing was kept: this answer was kept before, another phone was faster, or the day is full
 */
export async function insertAnswer({ pool }: Db, answer: NewAnswer, card: ReviewCard, was: number): Promise<boolean> {
  const { ownerId, questionId, id, setId, source, version, chosen, right, day, at, receivedAt } = answer
  const kept = [ownerId, questionId, id, was, ...cardValues(card)]
  const values = [...kept, setId, source, version, chosen, right, day, at, receivedAt]
  try {
    return (await pool.query({ name: 'practice-answer', text: INSERT, values })).rowCount === 1
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

/** Why an answer was not kept: it was before, or the day is full; else the card has moved on. */
export async function readRefusal(
  { pool }: Db,
  { ownerId, id, questionId, day }: NewAnswer,
): Promise<{ earlier: KeptAnswer | null; dayIsFull: boolean; card: KeptCard | null }> {
  const { rows } = await pool.query<{ earlier: KeptAnswer | null; dayIsFull: boolean } & CardColumns>({
    name: 'practice-answer-refused',
    text: `
      select ${dayIsFull('$4')} as "dayIsFull", ${CARD},
        case when a.id is not null then
          json_build_object('questionId', a.question_id, 'version', a.version, 'chosen', a.chosen) end as earlier
      from (select) always
      left join practice_answers a on a.owner_id = $1 and a.id = $2
      left join practice_cards c on c.owner_id = $1 and c.question_id = $3`,
    values: [ownerId, id, questionId, day],
  })
  const { earlier, dayIsFull: full, ...card } = rows[0]!
  return { earlier, dayIsFull: full, card: cardOf(card) }
}
