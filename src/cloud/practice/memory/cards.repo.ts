import { sql } from 'drizzle-orm'
import type { Queryable } from '@/cloud/kernel/db'
import type { DueCard } from '@/domain/practice/memory/plan-reviews'
import { PRACTISED } from '../practised'

/** A person who was away for years does not make us read more than this. */
const DUE_MOST = 400

/** Cards due on or before a day, of questions that are practised. */
export async function selectDue(db: Queryable, ownerId: string, day: string): Promise<DueCard[]> {
  const { rows } = await db.execute<DueCard & Record<string, unknown>>(sql`
    select c.question_id as "questionId", q.family, c.due_day::text as "dueDay", c.stability
    from practice_cards c join questions q on q.id = c.question_id and ${PRACTISED}
    where c.owner_id = ${ownerId}::uuid and c.state = 'learning' and c.due_day <= ${day}
    order by c.due_day desc limit ${DUE_MOST}`)
  return rows
}

/** How many reviews an owner has answered on a day. */
export async function countReviews(db: Queryable, ownerId: string, day: string): Promise<number> {
  const { rows } = await db.execute<{ reviews: number }>(sql`
    select count(distinct question_id)::int as reviews from practice_answers
    where owner_id = ${ownerId}::uuid and day = ${day} and source = 'review'`)
  return rows[0]!.reviews
}

export interface BookRow {
  questionId: string
  wrongTimes: number
  lastDay: string
  dueDay: string | null
}

/** The book, latest first, from behind a row. */
export async function selectBook(
  db: Queryable,
  ownerId: string,
  after: { day: string; id: string } | null,
  limit: number,
): Promise<BookRow[]> {
  const further = after ? sql`and (c.last_day, c.question_id) < (${after.day}::date, ${after.id})` : sql``
  const { rows } = await db.execute<BookRow & Record<string, unknown>>(sql`
    select c.question_id as "questionId", c.wrong_times as "wrongTimes", c.last_day::text as "lastDay",
      c.due_day::text as "dueDay"
    from practice_cards c join questions q on q.id = c.question_id and ${PRACTISED}
    where c.owner_id = ${ownerId}::uuid and c.state = 'learning' ${further}
    order by c.last_day desc, c.question_id desc limit ${limit}`)
  return rows
}

export async function countBook(db: Queryable, ownerId: string): Promise<number> {
  const { rows } = await db.execute<{ cards: number }>(sql`
    select count(*)::int as cards from practice_cards c join questions q on q.id = c.question_id and ${PRACTISED}
    where c.owner_id = ${ownerId}::uuid and c.state = 'learning'`)
  return rows[0]!.cards
}

export interface TopicCounts {
  topic: string
  known: number
  learning: number
  notMet: number
}

/** By topic: what the owner knows, is learning, and has not met, of what is practised. */
export async function countByTopic(db: Queryable, ownerId: string): Promise<TopicCounts[]> {
  const { rows } = await db.execute<TopicCounts & Record<string, unknown>>(sql`
    select q.topic, count(*) filter (where c.state = 'known')::int as known,
      count(*) filter (where c.state = 'learning')::int as learning,
      count(*) filter (where c.state is null)::int as "notMet"
    from questions q left join practice_cards c on c.owner_id = ${ownerId}::uuid and c.question_id = q.id
    where ${PRACTISED} group by q.topic`)
  return rows
}

const STREAK_MOST = 400

/** Civil days with an answer, latest first. */
export async function selectDays(db: Queryable, ownerId: string): Promise<string[]> {
  const { rows } = await db.execute<{ day: string }>(sql`
    select distinct day::text from practice_answers where owner_id = ${ownerId}::uuid order by 1 desc
    limit ${STREAK_MOST}`)
  return rows.map(({ day }) => day)
}
