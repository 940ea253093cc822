import { sql } from 'drizzle-orm'
import type { Queryable } from '@/cloud/kernel/db'
import type { TaughtPool } from '@/domain/study/checkins/taught-by'
import type { Teaches } from '@/domain/study/items'

/** What the published version of a chapter cites; null when there is no such chapter. */
export async function findChapterCites(db: Queryable, handbookId: string, chapterId: string): Promise<string[] | null> {
  const { rows } = await db.execute<{ cites: (string | null)[] | null }>(sql`
    select (select array_agg(e->>'citation') from jsonb_array_elements(c->'entries') e) as cites
    from handbooks h
      join handbook_versions v on v.handbook_id = h.id and v.version = h.version,
      jsonb_array_elements(v.body->'chapters') c
    where h.id = ${handbookId} and c->>'id' = ${chapterId}`)
  return rows[0] ? (rows[0].cites ?? []).filter((id) => id !== null) : null
}

/** Which questions prove what an item teaches; a chapter stands for the articles its published version names. */
export async function taughtPool(db: Queryable, teaches: Teaches): Promise<TaughtPool> {
  const { topics = [], episodeId = null, articles = [], handbookId, chapterId } = teaches
  const chapter = handbookId && chapterId ? await findChapterCites(db, handbookId, chapterId) : null
  return { topics, episodeId, cites: [...articles, ...(chapter ?? [])] }
}
