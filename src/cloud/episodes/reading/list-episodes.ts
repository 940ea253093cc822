import type { Result } from '@/contract/client'
import type { EpisodeCard } from '@/contract/episodes'
import { ok, type Call } from '@/cloud/kernel/route'
import { selectCards } from './published.repo'

/**
 * Every published episode, newest first. The kernel keeps the bytes: publishing drops them on this process at once,
 * other processes and shared caches follow within 60 seconds (`cacheSeconds`).
 */
export async function listEpisodes(_: object, { ctx }: Call): Promise<Result<{ episodes: EpisodeCard[] }>> {
  const rows = await selectCards(ctx.db)
  const episodes = rows.flatMap(({ card, publishedAt }) =>
    card && publishedAt ? [{ ...card, publishedAt: publishedAt.toISOString() }] : [],
  )
  return ok({ episodes })
}
