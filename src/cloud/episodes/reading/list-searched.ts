import type { EpisodeBody, EpisodeCard } from '@/contract/episodes'
import type { Context } from '@/cloud/kernel/context'
import { fingerprintPublished, selectPublished } from './searched.repo'

/** What residents can find now, whole: for the search, which keeps its own index of it. */
export async function listSearched({ db }: Context): Promise<{ card: EpisodeCard; body: EpisodeBody }[]> {
  const rows = await selectPublished(db.orm)
  return rows.flatMap(({ card, publishedAt, body }) =>
    card && publishedAt ? [{ card: { ...card, publishedAt: publishedAt.toISOString() }, body }] : [],
  )
}

/** Tells whether `listSearched` would answer anything else than before; costs one small query. */
export const fingerprintSearched = ({ db }: Context): Promise<string> => fingerprintPublished(db.orm)
