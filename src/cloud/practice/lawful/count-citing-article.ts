import { sql } from 'drizzle-orm'
import type { Db } from '@/cloud/kernel/db'
import { PRACTISED } from '../practised'

/** How many questions to practise of each topic cite one article; which ones they are would give answers away. */
export async function countQuestionsCiting(
  { orm }: Db,
  citationId: string,
): Promise<{ topic: string; questions: number }[]> {
  const { rows } = await orm.execute<{ topic: string; questions: number }>(sql`
    select q.topic, count(*)::int as questions
    from questions q join question_versions v on v.question_id = q.id and v.version = q.version
    where ${PRACTISED} and v.body->'citations' @> ${JSON.stringify([{ id: citationId }])}::jsonb
    group by q.topic order by questions desc, q.topic`)
  return rows
}
