import { and, desc, eq, sql } from 'drizzle-orm'
import type { Queryable, Tx } from '@/cloud/kernel/db'
import type { EpisodeMedia } from '@/contract/episodes'
import { episodes, episodeVersions, type StoredCard } from '../episodes.tables'

export type Version = typeof episodeVersions.$inferSelect
export type Episode = typeof episodes.$inferSelect

/** The episode, held until the transaction ends: whoever else changes it waits and then sees what was done. */
export async function lockEpisode(tx: Tx, id: string): Promise<Episode | null> {
  const [row] = await tx.select().from(episodes).where(eq(episodes.id, id)).for('update')
  return row ?? null
}

export async function findEpisode(db: Queryable, id: string): Promise<Episode | null> {
  const [row] = await db.select().from(episodes).where(eq(episodes.id, id))
  return row ?? null
}

/** Newest first. */
export const selectVersions = (db: Queryable, episodeId: string, limit: number): Promise<Version[]> =>
  db
    .select()
    .from(episodeVersions)
    .where(eq(episodeVersions.episodeId, episodeId))
    .orderBy(desc(episodeVersions.version))
    .limit(limit)

export async function findVersion(db: Queryable, episodeId: string, version: number): Promise<Version | null> {
  const [row] = await db
    .select()
    .from(episodeVersions)
    .where(and(eq(episodeVersions.episodeId, episodeId), eq(episodeVersions.version, version)))
  return row ?? null
}

export async function insertVersion(db: Queryable, version: typeof episodeVersions.$inferInsert): Promise<Version> {
  const [row] = await db.insert(episodeVersions).values(version).returning()
  return row!
}

export async function updateVersion(
  db: Queryable,
  { episodeId, version }: Pick<Version, 'episodeId' | 'version'>,
  set: Partial<Version>,
): Promise<Version> {
  const [row] = await db
    .update(episodeVersions)
    .set(set)
    .where(and(eq(episodeVersions.episodeId, episodeId), eq(episodeVersions.version, version)))
    .returning()
  return row!
}

/** From now on residents see this version; what it rests on has just been checked. */
export async function showVersion(
  db: Queryable,
  shown: { id: string; version: number; card: StoredCard; firstAt: Date; media?: EpisodeMedia },
): Promise<void> {
  const { id, version, card, firstAt, media } = shown
  const publishedAt = sql`coalesce(${episodes.publishedAt}, ${firstAt.toISOString()}::timestamptz)`
  await db
    .update(episodes)
    .set({ live: true, doubt: null, publishedVersion: version, card, publishedAt, ...(media ? { media } : {}) })
    .where(eq(episodes.id, id))
}

/** From now on residents see nothing of this episode. */
export async function hideEpisode(db: Queryable, id: string): Promise<void> {
  await db.update(episodes).set({ live: false, publishedVersion: null, card: null }).where(eq(episodes.id, id))
}

/** Each episode with its newest version; bodies stay in the database. */
export const selectNewest = (db: Queryable) =>
  db
    .selectDistinctOn([episodeVersions.episodeId], {
      id: episodeVersions.episodeId,
      number: sql<number>`(${episodeVersions.body}->>'number')::int`,
      title: sql<string>`${episodeVersions.body}->>'title'`,
      topic: sql<string>`${episodeVersions.body}->>'topic'`,
      live: episodes.live,
      doubt: episodes.doubt,
      publishedVersion: episodes.publishedVersion,
      latestVersion: episodeVersions.version,
      latestState: episodeVersions.state,
      scheduledAt: episodeVersions.scheduledAt,
      authorId: episodeVersions.authorId,
      updatedAt: episodeVersions.updatedAt,
    })
    .from(episodeVersions)
    .innerJoin(episodes, eq(episodes.id, episodeVersions.episodeId))
    .orderBy(episodeVersions.episodeId, desc(episodeVersions.version))
