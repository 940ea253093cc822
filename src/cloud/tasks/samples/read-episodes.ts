import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { EpisodeScript } from '@/contract/content/episode-script'
import type { EpisodeBody, EpisodeMedia } from '@/contract/episodes'
import { timeTranscript } from '@/domain/episodes/timeline'
import type { SampleEpisode } from './seed-episodes'

const MediaFile = v.object({
  file: v.pipe(v.string(), v.regex(/^[a-z0-9-]+\.(mp4|vtt|jpg)$/)),
  bytes: v.number(),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
})

/** What the renderer writes beside the files it made. */
const RenderedMedia = v.object({
  durationMs: v.number(),
  files: v.object({
    video: MediaFile,
    captions: MediaFile,
    poster16x9: MediaFile,
    poster5x4: MediaFile,
    poster1x1: MediaFile,
  }),
})

/** Addresses carry the beginning of the content's hash, so that they can be kept for ever. */
function mediaOf(id: string, rendered: v.InferOutput<typeof RenderedMedia>): EpisodeMedia {
  const { files, durationMs } = rendered
  const address = ({ file, sha256 }: v.InferOutput<typeof MediaFile>) => `/media/${id}/${file}?v=${sha256.slice(0, 16)}`
  return {
    video: address(files.video),
    captions: address(files.captions),
    poster16x9: address(files.poster16x9),
    poster5x4: address(files.poster5x4),
    poster1x1: address(files.poster1x1),
    durationMs,
    videoBytes: files.video.bytes,
  }
}

/** The bureau's offices open in Beijing time, and so does an episode's day. */
const BEIJING = '+08:00'

async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  return text === null ? null : (JSON.parse(text) as unknown)
}

function bodyOf(script: EpisodeScript): EpisodeBody {
  const { id: _id, publishedDay: _day, narration: _voice, scenes, ...spoken } = script
  const transcript = timeTranscript(scenes).lines.map(({ startMs, endMs, text }) => ({ startMs, endMs, text }))
  return { ...spoken, transcript }
}

/**
 * The episodes in `contentDir/episodes`: script and rendered media. One without `media.json` has not been rendered
 * yet and cannot be shown; its id comes back in `notReady`.
 *
 * @throws when a file is there and does not match its contract
 */
export async function readEpisodes(contentDir: string): Promise<{ ready: SampleEpisode[]; notReady: string[] }> {
  const folder = join(contentDir, 'episodes')
  const entries = await readdir(folder, { withFileTypes: true })
  const [ready, notReady]: [SampleEpisode[], string[]] = [[], []]
  for (const { name } of entries.filter((entry) => entry.isDirectory())) {
    const rendered = await readJson(join(folder, name, 'media.json'))
    if (rendered === null) {
      notReady.push(name)
      continue
    }
    const script = v.parse(EpisodeScript, await readJson(join(folder, name, 'episode.json')))
    const media = mediaOf(script.id, v.parse(RenderedMedia, rendered))
    const publishedAt = new Date(`${script.publishedDay}T00:00:00${BEIJING}`)
    ready.push({ id: script.id, body: bodyOf(script), media, publishedAt })
  }
  return { ready, notReady }
}
