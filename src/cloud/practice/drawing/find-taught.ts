import { sql } from 'drizzle-orm'
import type { Queryable } from '@/cloud/kernel/db'
import type { TaughtPool } from '@/domain/study/checkins/taught-by'
import { PRACTISED } from '../practised'

/** What there is to ask about something: never a question without its family. */
export interface TaughtRow {
  questionId: string
  family: string
}

/** The practised questions about what is taught, in the order of their ids; the rule is `isTaught`'s. */
export async function findTaught(db: Queryable, { topics, episodeId, cites }: TaughtPool): Promise<TaughtRow[]> {
  if (topics.length + cites.length === 0 && episodeId === null) return []
  const cited = sql`exists (select from jsonb_array_elements(v.body->'citations') c
    where c->>'id' = any(${sql.param([...cites])}::text[])
      or split_part(c->>'id', ':', 1) = any(${sql.param([...cites])}::text[]))`
  const { rows } = await db.execute<{ questionId: string; family: string }>(sql`
    select q.id as "questionId", q.family
    from questions q join question_versions v on v.question_id = q.id and v.version = q.version
    where ${PRACTISED} and (q.topic = any(${sql.param([...topics])}::text[]) or q.episode_id = ${episodeId}
      or ${cites.length === 0 ? sql`false` : cited})
    order by q.id`)
  return rows
}
