import { sql } from 'drizzle-orm'
import type { Queryable } from '@/cloud/kernel/db'

export interface CitingQuestion extends Record<string, unknown> {
  id: string
  /** The published version, or the one that was published last. */
  version: number
  stem: string
  topic: string
  live: boolean
  doubt: string | null
  citations: { id: string; textHash: string }[]
}

/** Questions with what their published version rests on; `live` for those alone that are asked now. */
export async function selectCiting(db: Queryable, { live }: { live: boolean }): Promise<CitingQuestion[]> {
  const { rows } = await db.execute<CitingQuestion>(sql`
    select q.id, v.version, concat_ws(' ', v.body->>'caseStem', v.body->>'stem') as stem, q.topic, q.live, q.doubt,
      v.body->'citations' as citations
    from questions q join question_versions v on v.question_id = q.id and v.version = q.version
    ${live ? sql`where q.live` : sql`where q.live or q.doubt = 'law'`} order by q.id`)
  return rows
}

/** Marks a question as it was found; false when somebody has changed it meanwhile. */
export async function markQuestion(
  db: Queryable,
  { id, version, doubt }: CitingQuestion,
  set: { doubt: string | null; live: boolean },
): Promise<boolean> {
  const { rowCount } = await db.execute(sql`
    update questions set doubt = ${set.doubt}, live = ${set.live}
    where id = ${id} and live and version = ${version} and doubt is not distinct from ${doubt}`)
  return rowCount === 1
}
