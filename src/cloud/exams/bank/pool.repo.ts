import { sql } from 'drizzle-orm'
import type { Queryable } from '@/cloud/kernel/db'
import type { PoolQuestion, Section } from '@/domain/exams/paper'

/** Of these questions those that are kept for exams by now, whatever they were when an exam froze them. */
export async function selectExamOnly(
  db: Queryable,
  questions: readonly { questionId: string }[],
): Promise<ReadonlySet<string>> {
  const ids = questions.map(({ questionId }) => questionId)
  const { rows } = await db.execute<{ id: string }>(sql`
    select id from questions where exam_only and id = any(${sql.param(ids)}::text[])`)
  return new Set(rows.map(({ id }) => id))
}

/** Everything in the bank now that some section may take and nobody doubts; sections that name no topic take any topic. */
export async function selectPool(db: Queryable, sections: readonly Section[]): Promise<PoolQuestion[]> {
  const kinds = [...new Set(sections.map(({ kind }) => kind))]
  const topics = sections.some((section) => section.topics.length === 0)
    ? null
    : [...new Set(sections.flatMap((section) => section.topics))]
  const { rows } = await db.execute<PoolQuestion & Record<string, unknown>>(sql`
    select q.id as "questionId", q.version, q.kind, q.family, q.topic, q.difficulty,
      jsonb_array_length(v.body->'options') as options,
      'official' = any(q.audiences) as official, q.exam_only as "examOnly",
      array(select distinct split_part(c->>'id', ':', 1) from jsonb_array_elements(v.body->'citations') c) as laws
    from questions q join question_versions v on v.question_id = q.id and v.version = q.version
    where q.live and q.doubt is null and q.kind = any(${sql.param(kinds)}::text[])
      and (${topics === null} or q.topic = any(${sql.param(topics ?? [])}::text[]))
    order by q.id`)
  return rows
}
