import { and, desc, eq } from 'drizzle-orm'
import type { Db, Queryable } from '@/cloud/kernel/db'
import { episodes, episodeVersions } from '../episodes.tables'

const prepareCards = ({ orm }: Db) =>
  orm
    .select({ card: episodes.card, publishedAt: episodes.publishedAt })
    .from(episodes)
    .where(eq(episodes.live, true))
    .orderBy(desc(episodes.publishedAt), episodes.id)
    .prepare('published_cards')

const preparedOf = new WeakMap<Db, ReturnType<typeof prepareCards>>()

/** Cards of what residents see now, newest first. */
export function selectCards(db: Db) {
  const prepared = preparedOf.get(db) ?? prepareCards(db)
  preparedOf.set(db, prepared)
  return prepared.execute()
}

/** The published version of one episode; null when there is none or it was taken off. */
export async function findPublished(db: Queryable, id: string) {
  const isPublished = and(
    eq(episodeVersions.episodeId, episodes.id),
    eq(episodeVersions.version, episodes.publishedVersion),
  )
  const [row] = await db
    .select({
      card: episodes.card,
      publishedAt: episodes.publishedAt,
      media: episodes.media,
      version: episodeVersions.version,
      body: episodeVersions.body,
    })
    .from(episodes)
    .innerJoin(episodeVersions, isPublished)
    .where(and(eq(episodes.id, id), episodes.live))
  return row ?? null
}
