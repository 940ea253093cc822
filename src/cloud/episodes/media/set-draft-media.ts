import type { Result } from '@/contract/client'
import type { EpisodeVersion, setDraftMedia as contract } from '@/contract/console/console-episodes'
import type { Parsed } from '@/contract/endpoint'
import type { EpisodeMedia } from '@/contract/episodes'
import { refuse, type Call } from '@/cloud/kernel/route'
import { claimMedia, type FoundMedia } from '@/cloud/media/files/find-media'
import { stepVersion } from '@/domain/episodes/version-states'
import { changed, changeEpisode } from '../console/change-episode'
import { updateVersion } from '../console/versions.repo'

type Chosen = Omit<Parsed<typeof contract>, 'id'>

const POSTERS = ['poster16x9', 'poster5x4', 'poster1x1'] as const
const WORDS: Record<keyof Chosen, string> = {
  video: '视频',
  poster16x9: '横版封面',
  poster5x4: '卡片封面',
  poster1x1: '方形封面',
}
const GONE = '这个文件已经不在了，请重新上传。'

type Fields = { path: string; message: string }[]

/** What was chosen and is not kept, or is not what its place wants. */
const findMissing = (chosen: Chosen, files: Map<string, FoundMedia>): Fields =>
  (Object.keys(WORDS) as (keyof Chosen)[]).flatMap((key) => {
    const name = chosen[key]
    if (!name) return []
    const file = files.get(name)
    const fits = file && (key === 'video') === (file.durationMs !== null) && !name.endsWith('.vtt')
    return fits ? [] : [{ path: key, message: GONE }]
  })

function withChosen(media: EpisodeMedia, chosen: Chosen, files: Map<string, FoundMedia>): EpisodeMedia {
  const changedMedia = { ...media }
  for (const key of POSTERS) changedMedia[key] = files.get(chosen[key] ?? '')?.address ?? media[key]
  if (chosen.video === undefined) return changedMedia
  const film = chosen.video === null ? undefined : files.get(chosen.video)
  const { address: video = null, durationMs, bytes: videoBytes = 0 } = film ?? {}
  return { ...changedMedia, video, durationMs: durationMs ?? 0, videoBytes }
}

/**
 * Puts uploaded film and covers into the open draft; residents go on seeing what is published. Counts as a save: who
 * did it does not publish, and a reviewer who has read the draft before reads it again.
 */
export const setDraftMedia = (
  { id, ...chosen }: Parsed<typeof contract>,
  call: Call,
): Promise<Result<EpisodeVersion>> =>
  changeEpisode(call, id, async ({ tx, newest, actorId, now }) => {
    const step = stepVersion(newest, 'save', actorId)
    if (!step.ok) return refuse(step.reason)
    const names = Object.values(chosen).filter((name) => typeof name === 'string')
    const files = await claimMedia(tx, names)
    const fields = findMissing(chosen, files)
    if (fields.length > 0) return refuse('bad-input', { fields, message: GONE })
    const media = withChosen(newest.media, chosen, files)
    const set = { media, revision: newest.revision + 1, savedById: actorId, updatedAt: now }
    const words = (Object.keys(chosen) as (keyof Chosen)[]).filter((key) => chosen[key] !== undefined)
    return changed(await updateVersion(tx, newest, set), 'media', words.map((key) => WORDS[key]).join('、'))
  })
