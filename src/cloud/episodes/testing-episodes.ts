import type { Context } from '@/cloud/kernel/context'
import { seedEpisode, type SampleEpisode } from '@/cloud/tasks/samples/seed-episodes'
import type { EpisodeBody } from '@/contract/episodes'

/** Seventy seconds, so that 63 000 ms is nine tenths. */
export const DURATION_MS = 70_000

export const testBody = (changes: Partial<EpisodeBody> = {}): EpisodeBody => ({
  number: 901,
  title: '示例节目',
  hook: '示例：这样可以吗？',
  takeaway: '示例：可以要求修好。',
  topic: 'neighbours',
  audiences: ['resident'],
  askedAs: ['示例问法'],
  citations: [
    { id: 'civil-code:296', digest: '尽量避免给邻居造成损害。', textHash: '9eea3f50095da3d6', rests: ['用水、排水'] },
  ],
  helps: ['mediation'],
  transcript: [
    { startMs: 0, endMs: 2000, text: '第一句' },
    { startMs: 2000, endMs: 4000, text: '第二句' },
  ],
  sample: true,
  ...changes,
})

export const testEpisode = (id: string, body: Partial<EpisodeBody> = {}): SampleEpisode => ({
  id,
  body: testBody(body),
  media: {
    video: `/media/${id}/video.mp4?v=1`,
    captions: `/media/${id}/captions.vtt?v=1`,
    poster16x9: `/media/${id}/16x9.jpg?v=1`,
    poster5x4: `/media/${id}/5x4.jpg?v=1`,
    poster1x1: `/media/${id}/1x1.jpg?v=1`,
    durationMs: DURATION_MS,
    videoBytes: 900_000,
  },
  publishedAt: new Date('2026-11-01T16:00:00Z'),
})

/** A published episode that is there whatever the content folder holds. */
export const plantEpisode = async ({ db, cache }: Context, id: string, body: Partial<EpisodeBody> = {}) => {
  await seedEpisode(db, testEpisode(id, body))
  cache.drop('/api/episodes')
}
