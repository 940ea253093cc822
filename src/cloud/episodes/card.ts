import type { EpisodeBody, EpisodeMedia } from '@/contract/episodes'
import type { StoredCard } from './episodes.tables'

/** What lists show of a version. */
export const cardOf = (id: string, body: EpisodeBody, media: EpisodeMedia): StoredCard => ({
  id,
  number: body.number,
  title: body.title,
  hook: body.hook,
  takeaway: body.takeaway,
  topic: body.topic,
  audiences: body.audiences,
  durationMs: media.durationMs,
  poster16x9: media.poster16x9,
  poster1x1: media.poster1x1,
  sample: body.sample,
})
