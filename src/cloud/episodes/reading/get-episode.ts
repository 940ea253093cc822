import type { Result } from '@/contract/client'
import type { EpisodeDetail } from '@/contract/episodes'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { readLawBook } from '@/cloud/statutes/known/law-book'
import { viewCitation } from './view-citation'
import { findPublished } from './published.repo'

/** One published episode with everything the player needs. */
export async function getEpisode({ id }: { id: string }, { ctx }: Call): Promise<Result<EpisodeDetail>> {
  const found = await findPublished(ctx.db.orm, id)
  if (!found?.card || !found.publishedAt) return refuse('not-found')
  const { card, publishedAt, media, version, body } = found
  const book = await readLawBook(ctx)
  const citations = body.citations.map((citation) => viewCitation(book, citation, { kind: 'episode', id, version }))
  const { helps, transcript, channelVideo } = body
  const channel = channelVideo ? { channelVideo } : {}
  return ok({ ...card, publishedAt: publishedAt.toISOString(), citations, helps, transcript, media, ...channel })
}
