import { and, desc, eq, sql } from 'drizzle-orm'
import type { Queryable } from '@/cloud/kernel/db'
import { episodes, episodeVersions } from '../episodes.tables'

const isPublished = and(
  eq(episodeVersions.episodeId, episodes.id),
  eq(episodeVersions.version, episodes.publishedVersion),
)

/** Every published version with its card, newest first. */
export const selectPublished = (db: Queryable) =>
  db
    .select({ card: episodes.card, publishedAt: episodes.publishedAt, body: episodeVersions.body })
    .from(episodes)
    .innerJoin(episodeVersions, isPublished)
    .where(eq(episodes.live, true))
    .orderBy(desc(episodes.publishedAt), episodes.id)

/** Another text as soon as residents see anything else: published, corrected, withdrawn or seeded anew. */
export async function fingerprintPublished(db: Queryable): Promise<string> {
  const { rows } = await db.execute<{ fingerprint: string | null }>(sql`
    select md5(string_agg(concat_ws(' ', e.id, v.version, extract(epoch from v.updated_at), e.seed_hash), ',' order by e.id))
      as fingerprint
    from episodes e join episode_versions v on v.episode_id = e.id and v.version = e.published_version
    where e.live`)
  return rows[0]?.fingerprint ?? ''
}
