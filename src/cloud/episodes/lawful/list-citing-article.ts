import { sql } from 'drizzle-orm'
import type { Db } from '@/cloud/kernel/db'

interface CitingArticle extends Record<string, unknown> {
  id: string
  number: number
  hook: string
  poster: string
  digest: string
  /** The published version, and the text its digest was written from. */
  version: number
  textHash: string
}

/** Episodes on air that cite one article, with what they say of it, the newest first. */
export async function listEpisodesCiting({ orm }: Db, citationId: string): Promise<CitingArticle[]> {
  const { rows } = await orm.execute<CitingArticle>(sql`
    select e.id, (e.card->>'number')::int as number, e.card->>'hook' as hook, e.card->>'poster1x1' as poster,
      c->>'digest' as digest, c->>'textHash' as "textHash", v.version
    from episodes e join episode_versions v on v.episode_id = e.id and v.version = e.published_version
    cross join lateral jsonb_array_elements(v.body->'citations') c
    where e.live and c->>'id' = ${citationId} order by e.published_at desc, e.id`)
  return rows
}
