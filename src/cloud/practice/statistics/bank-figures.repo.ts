import { sql } from 'drizzle-orm'
import type { Queryable } from '@/cloud/kernel/db'

export interface LiveQuestion extends Record<string, unknown> {
  id: string
  difficulty: number
  answers: number
  rights: number
  rating: number | null
}

/** Every question that is asked, with the sums of its published version. */
export async function selectLiveQuestions(db: Queryable): Promise<LiveQuestion[]> {
  const { rows } = await db.execute<LiveQuestion>(sql`
    select q.id, q.difficulty, coalesce(s.answers, 0) as answers, coalesce(s.rights, 0) as rights, s.rating
    from questions q left join question_sums s on s.question_id = q.id and s.version = q.version where q.live`)
  return rows
}

export interface TopicRow extends Record<string, unknown> {
  topic: string
  live: number
  draft: number
  submitted: number
  withdrawn: number
  doubt: number
}

/** By the topic and state of the newest version. */
export async function selectTopics(db: Queryable): Promise<TopicRow[]> {
  const { rows } = await db.execute<TopicRow>(sql`
    select v.body->>'topic' as topic,
      count(*) filter (where q.live)::int as live,
      count(*) filter (where v.state = 'draft')::int as draft,
      count(*) filter (where v.state = 'submitted')::int as submitted,
      count(*) filter (where v.state = 'withdrawn')::int as withdrawn,
      count(*) filter (where q.doubt is not null)::int as doubt
    from questions q
    join lateral (select state, body from question_versions v where v.question_id = q.id
      order by v.version desc limit 1) v on true
    group by 1`)
  return rows
}

/** What these questions ask, by id; in the words of their published version. */
export async function selectStems(db: Queryable, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await db.execute<{ id: string; stem: string }>(sql`
    select q.id, concat_ws(' ', v.body->>'caseStem', v.body->>'stem') as stem
    from questions q join question_versions v on v.question_id = q.id and v.version = q.version
    where q.id in (select value from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`)
  return new Map(rows.map(({ id, stem }) => [id, stem]))
}
