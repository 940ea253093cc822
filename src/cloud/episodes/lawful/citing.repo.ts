import { sql } from 'drizzle-orm'
import type { Queryable } from '@/cloud/kernel/db'

export interface CitingEpisode extends Record<string, unknown> {
  id: string
  /** The published version, or, of an episode that was taken off, the newest that was. */
  version: number
  number: number
  title: string
  hook: string
  live: boolean
  doubt: string | null
  citations: { id: string; textHash: string }[]
}

/** Episodes with what their published version rests on; `live` for those alone that residents see now. */
export async function selectCiting(db: Queryable, { live }: { live: boolean }): Promise<CitingEpisode[]> {
  const { rows } = await db.execute<CitingEpisode>(sql`
    select e.id, v.version, (v.body->>'number')::int as number, v.body->>'title' as title, v.body->>'hook' as hook,
      e.live, e.doubt, v.body->'citations' as citations
    from episodes e join lateral (
      select * from episode_versions v
      where v.episode_id = e.id and v.state in ('published', 'withdrawn') order by v.version desc limit 1) v on true
    ${live ? sql`where e.live` : sql`where e.live or e.doubt = 'law'`} order by number desc, e.id`)
  return rows
}

/** Marks an episode, or frees it of its mark. */
export async function markEpisode(db: Queryable, id: string, doubt: 'law' | null): Promise<void> {
  await db.execute(sql`update episodes set doubt = ${doubt} where id = ${id}`)
}
