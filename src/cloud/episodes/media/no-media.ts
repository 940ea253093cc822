import type { EpisodeMedia } from '@/contract/episodes'

/** Of an episode to which nobody has given a film or cover yet. */
export const NO_MEDIA: EpisodeMedia = {
  video: null,
  captions: '',
  poster16x9: '',
  poster5x4: '',
  poster1x1: '',
  durationMs: 0,
  videoBytes: 0,
}
