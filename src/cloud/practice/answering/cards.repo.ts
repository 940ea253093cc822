import { sql } from 'drizzle-orm'
import type { Db, Tx } from '@/cloud/kernel/db'
import type { ReviewCard } from '@/domain/practice/memory/review'

export interface KeptCard extends ReviewCard {
  revision: number
  lastAnswerId: string | null
}

/** The columns of a card `c`, by the names they have here. */
export const CARD = `
  c.state, c.due_day::text as "dueDay", c.stability, c.difficulty, c.reviews, c.lapses, c.wrong_times as "wrongTimes",
  c.last_day::text as "lastDay", c.last_right as "lastRight", c.revision, c.last_answer_id as "lastAnswerId"`

/** What an outer join gives: all of a card, or nothing. */
export type CardColumns = KeptCard | Record<keyof KeptCard, null>

export const cardOf = (columns: CardColumns): KeptCard | null => (columns.revision === null ? null : columns)

export async function findCard({ pool }: Db, ownerId: string, questionId: string): Promise<KeptCard | null> {
  const { rows } = await pool.query<KeptCard>({
    name: 'practice-card',
    text: `select ${CARD} from practice_cards c where owner_id = $1 and question_id = $2`,
    values: [ownerId, questionId],
  })
  return rows[0] ?? null
}

export const cardValues = (card: ReviewCard) => [
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

const COLUMNS = 'state, due_day, stability, difficulty, reviews, lapses, wrong_times, last_day, last_right'

/**
 * Puts card `$1 $2`, changed last by answer `$3`, in the place of the one with revision `$4` (0: none); its values, in
 * the order of `cardValues`, begin at `$5`. Another phone that was faster has moved the revision on: then nothing
 * happens and nothing is returned.
 *
 * @param from the rest of a `select`, which decides whether to do it at all
 */
export const putCard = (from: string): string => `
  insert into practice_cards (owner_id, question_id, last_answer_id, revision, ${COLUMNS})
  select $1, $2, $3, 1, ${COLUMNS.split(',').map((_, n) => `$${5 + n}`)} ${from}
  on conflict (owner_id, question_id) do update set
    (last_answer_id, revision, ${COLUMNS}) = (excluded.last_answer_id, practice_cards.revision + 1,
      ${COLUMNS.split(', ').map((column) => `excluded.${column}`)})
  where practice_cards.revision = $4
  returning revision`

/** False when another phone was faster, or the card is gone. */
export async function saveCard(
  { pool }: Db,
  owner: { ownerId: string; questionId: string },
  card: ReviewCard,
  was: number,
  answerId: string | null,
): Promise<boolean> {
  const { rowCount } = await pool.query({
    name: 'practice-card-save',
    text: putCard('from practice_cards where owner_id = $1 and question_id = $2'),
    values: [owner.ownerId, owner.questionId, answerId, was, ...cardValues(card)],
  })
  return rowCount === 1
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
