import type { EpisodeMedia } from '@/contract/episodes'

/**
 * The media of a version after its episode was rendered again: files of the program's own folder are now the new
 * ones, because the old ones are gone from the disk; what an editor uploaded stays.
 */
export function followRendered(id: string, media: EpisodeMedia, rendered: EpisodeMedia): EpisodeMedia {
  const isRendered = (address: string | null) => address?.startsWith(`/media/${id}/`) ?? false
  const { video, durationMs, videoBytes } = isRendered(media.video) ? rendered : media
  const follow = (key: 'captions' | 'poster16x9' | 'poster5x4' | 'poster1x1') =>
    isRendered(media[key]) ? rendered[key] : media[key]
  return {
    video,
    durationMs,
    videoBytes,
    captions: follow('captions'),
    poster16x9: follow('poster16x9'),
    poster5x4: follow('poster5x4'),
    poster1x1: follow('poster1x1'),
  }
}
