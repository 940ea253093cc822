import { and, eq, sql } from 'drizzle-orm'
import type { Db, Queryable } from '@/cloud/kernel/db'
import type { QuestionBody } from '@/contract/practice/question'
import { PUBLISHED_ONCE } from '@/domain/practice/question-states'
import { PRACTISED, PRACTISED_TEXT } from '../practised'
import { questions } from '../questions.tables'

/** A version that people were asked, so a whole one. */
export interface AskedVersion {
  id: string
  version: number
  body: QuestionBody
  /** Kept for exams by now. */
  examOnly: boolean
}

/** Null when there is none, or when nobody was ever asked it. */
export async function selectAsked({ pool }: Db, id: string, version: number): Promise<AskedVersion | null> {
  const { rows } = await pool.query<AskedVersion>({
    name: 'question-asked',
    text: `
      select v.question_id as id, v.version, v.body, q.exam_only as "examOnly"
      from question_versions v join questions q on q.id = v.question_id
      where v.question_id = $1 and v.version = $2 and v.state = any($3)`,
    values: [id, version, PUBLISHED_ONCE],
  })
  return rows[0] ?? null
}

export interface PublishedQuestion {
  id: string
  version: number
  body: QuestionBody
}

/** The published versions of these questions, in the order asked for; what is not practised is left out. */
export async function selectPublished({ pool }: Db, ids: readonly string[]): Promise<PublishedQuestion[]> {
  const { rows } = await pool.query<PublishedQuestion>({
    name: 'published-questions',
    text: `
      select v.question_id as id, v.version, v.body
      from questions q join question_versions v on v.question_id = q.id and v.version = q.version
      where q.id = any($1) and ${PRACTISED_TEXT}`,
    values: [ids],
  })
  const found = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

export interface BankRow {
  questionId: string
  family: string
  difficulty: number
  met: 'never' | 'learning' | 'known'
}

export type Pool = { topic: string } | { episodeId: string } | { audience: string }

const within = (pool: Pool) => {
  if ('topic' in pool) return sql`q.topic = ${pool.topic}`
  if ('episodeId' in pool) return sql`q.episode_id = ${pool.episodeId}`
  return sql`q.audiences @> array[${pool.audience}]::text[]`
}

/** The practised questions of a pool with what the owner has met of them. */
export async function selectCandidates(db: Queryable, ownerId: string, pool: Pool): Promise<BankRow[]> {
  const { rows } = await db.execute<{ id: string; family: string; difficulty: number; met: BankRow['met'] }>(sql`
    select q.id, q.family, q.difficulty, coalesce(c.state, 'never') as met
    from questions q left join practice_cards c on c.owner_id = ${ownerId}::uuid and c.question_id = q.id
    where ${PRACTISED} and ${within(pool)} order by q.id`)
  return rows.map(({ id, ...rest }) => ({ questionId: id, ...rest }))
}

/** How many questions to practise each topic and episode has. */
export async function countBank(db: Queryable) {
  return db
    .select({ topic: questions.topic, episodeId: questions.episodeId, questions: sql<number>`count(*)::int` })
    .from(questions)
    .where(and(eq(questions.live, true), eq(questions.examOnly, false)))
    .groupBy(questions.topic, questions.episodeId)
}

/** The practised questions of an audience with the day each was last asked of it. */
export async function selectDailyCandidates(db: Queryable, audience: string) {
  const { rows } = await db.execute<{ id: string; last: string | null }>(sql`
    select q.id, max(d.day)::text as last
    from questions q left join daily_questions d on d.question_id = q.id and d.audience = ${audience}
    where ${PRACTISED} and q.audiences @> array[${audience}]::text[] group by q.id`)
  return rows.map(({ id, last }) => ({ questionId: id, lastDay: last }))
}

/** The question of a day; null before it was chosen, or when it is not practised any more. */
export async function findDaily(db: Queryable, day: string, audience: string): Promise<string | null> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select d.question_id as id from daily_questions d join questions q on q.id = d.question_id and ${PRACTISED}
    where d.day = ${day} and d.audience = ${audience}`)
  return rows[0]?.id ?? null
}

/** Freezes the choice; whoever came first wins, unless theirs is not practised any more. */
export async function keepDaily(db: Queryable, day: string, audience: string, questionId: string): Promise<void> {
  await db.execute(sql`
    insert into daily_questions (day, audience, question_id) values (${day}, ${audience}, ${questionId})
    on conflict (day, audience) do update set question_id = excluded.question_id
    where not exists (select from questions q where q.id = daily_questions.question_id and ${PRACTISED})`)
}
