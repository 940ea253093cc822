import * as v from 'valibot'
import { EpisodeId } from '@/contract/episodes'
import type { FindPreview, ShortAddress } from '@/cloud/kernel/route'
import { findPublished } from './published.repo'

const PLAYER = '/features/episodes/pages/player/index'

/** The card of an episode in a chat: the question, the answer in one sentence, its poster. */
export const previewEpisode: FindPreview = async (ctx, path, { id }) => {
  if (path !== PLAYER || !v.is(EpisodeId, id)) return null
  const found = await findPublished(ctx.db.orm, id)
  if (!found?.card) return null
  const { hook, takeaway } = found.card
  return { title: hook, description: takeaway, image: found.media.poster5x4 }
}

/** `/e/ceiling-leak`, and `/e/ceiling-leak?s=<sign>` for what is passed on from a village's or a group's sign. */
export const episodeAddress: ShortAddress = {
  path: '/e/:id',
  target: ({ id }, { s }) => `${PLAYER}?${new URLSearchParams({ id: id ?? '', ...(s ? { sign: s } : {}) }).toString()}`,
}
