import { sql } from 'drizzle-orm'
import type { Db, Tx } from '@/cloud/kernel/db'
import type { ReviewCard } from '@/domain/practice/memory/review'

export interface KeptCard extends ReviewCard {
  revision: number
  lastAnswerId: string | null
}

const CARD = `
  state, due_day::text as "dueDay", stability, difficulty, reviews, lapses, wrong_times as "wrongTimes",
  last_day::text as "lastDay", last_right as "lastRight", revision, last_answer_id as "lastAnswerId"`

export async function findCard({ pool }: Db, ownerId: string, questionId: string): Promise<KeptCard | null> {
  const { rows } = await pool.query<KeptCard>({
    name: 'practice-card',
    text: `select ${CARD} from practice_cards where owner_id = $1 and question_id = $2`,
    values: [ownerId, questionId],
  })
  return rows[0] ?? null
}

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

const cardValues = (card: ReviewCard) => [
  card.state,
  card.dueDay,
  card.stability,
  card.difficulty,
  card.reviews,
  card.lapses,
  card.wrongTimes,
  card.lastDay,
  card.lastRight,
]

/** Columns of a card from `$n` on, in the order of `cardValues`. */
const placeholders = (from: number) => cardValues({} as ReviewCard).map((_, n) => `$${from + n}`)

const COLUMNS =
  'owner_id, question_id, state, due_day, stability, difficulty, reviews, lapses, wrong_times, last_day, last_right'

const OVERWRITE = `
  state = excluded.state, due_day = excluded.due_day, stability = excluded.stability,
  difficulty = excluded.difficulty, reviews = excluded.reviews, lapses = excluded.lapses,
  wrong_times = excluded.wrong_times, last_day = excluded.last_day, last_right = excluded.last_right,
  last_answer_id = excluded.last_answer_id, revision = practice_cards.revision + 1`

/** Nobody does more in a day; a script that does fills no disk. */
export const DAY_MOST = 1000

/**
 * Keeps an answer and the card it leaves, in one statement. `was` is the revision of the card the new one was computed
 * from, 0 for none: when another phone was faster the card stays, and `card` comes back false.
 *
 * @returns `answer` false when this answer was kept before, or the day has had its most
 */
export async function insertAnswer(
  { pool }: Db,
  answer: NewAnswer,
  card: ReviewCard,
  was: number,
): Promise<{ answer: boolean; card: boolean }> {
  const { rows } = await pool.query<{ answer: boolean; card: boolean }>({
    name: 'practice-answer',
    text: `
      with answer as (
        insert into practice_answers
          (owner_id, id, set_id, source, question_id, version, chosen, "right", first, day, at, received_at)
        select $1, $3, $4, $5, $2, $6, $7, $8, $12 = 0, $9, $10, $11
        where (select count(*) from
          (select from practice_answers where owner_id = $1 and day = $9 limit ${DAY_MOST}) given) < ${DAY_MOST}
        on conflict do nothing returning id),
      card as (
        insert into practice_cards (${COLUMNS}, last_answer_id, revision)
        select $1, $2, ${placeholders(13).join(', ')}, $3, 1 from answer
        on conflict (owner_id, question_id) do update set ${OVERWRITE} where practice_cards.revision = $12
        returning revision)
      select exists (select from answer) as answer, exists (select from card) as card`,
    values: [
      answer.ownerId,
      answer.questionId,
      answer.id,
      answer.setId,
      answer.source,
      answer.version,
      answer.chosen,
      answer.right,
      answer.day,
      answer.at,
      answer.receivedAt,
      was,
      ...cardValues(card),
    ],
  })
  return rows[0]!
}

/** Puts a card in the place of the one with revision `was` (0: none); false when another phone was faster. */
export async function saveCard(
  { pool }: Db,
  owner: { ownerId: string; questionId: string },
  card: ReviewCard,
  was: number,
  answerId: string | null,
): Promise<boolean> {
  const { rowCount } = await pool.query({
    name: 'practice-card-save',
    text: `
      insert into practice_cards (${COLUMNS}, last_answer_id, revision)
      select $1, $2, ${placeholders(5).join(', ')}, $3, 1 where $4 = 0 or exists
        (select from practice_cards where owner_id = $1 and question_id = $2)
      on conflict (owner_id, question_id) do update set ${OVERWRITE} where practice_cards.revision = $4`,
    values: [owner.ownerId, owner.questionId, answerId, was, ...cardValues(card)],
  })
  return (rowCount ?? 0) > 0
}

export interface KeptAnswer {
  questionId: string
  version: number
  chosen: string
  right: boolean
  day: string
}

/** An owner's answer by the phone's id. */
export async function findAnswer({ pool }: Db, ownerId: string, id: string): Promise<KeptAnswer | null> {
  const { rows } = await pool.query<KeptAnswer>({
    name: 'practice-answer-by-id',
    text: `
      select question_id as "questionId", version, chosen, "right", day::text
      from practice_answers where owner_id = $1 and id = $2`,
    values: [ownerId, id],
  })
  return rows[0] ?? null
}

/** Puts a card in the place of whatever stood there; the owner's phones see a new revision. */
export async function replaceCard(tx: Tx, ownerId: string, questionId: string, card: ReviewCard): Promise<void> {
  await tx.execute(sql`
    update practice_cards set state = ${card.state}, due_day = ${card.dueDay}, stability = ${card.stability},
      difficulty = ${card.difficulty}, reviews = ${card.reviews}, lapses = ${card.lapses},
      wrong_times = ${card.wrongTimes}, last_day = ${card.lastDay}, last_right = ${card.lastRight},
      revision = revision + 1
    where owner_id = ${ownerId}::uuid and question_id = ${questionId}`)
}
