import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { EpisodeScript } from '@/contract/episode-script'
import { EpisodeMedia, type EpisodeBody } from '@/contract/episodes'
import { timeTranscript } from '@/domain/episodes/timeline'
import type { SampleEpisode } from './seed-episodes'

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
    const script = v.parse(EpisodeScript, await readJson(join(folder, name, 'episode.json')))
    const media = await readJson(join(folder, name, 'media.json'))
    if (media === null) notReady.push(script.id)
    else {
      const publishedAt = new Date(`${script.publishedDay}T00:00:00${BEIJING}`)
      ready.push({ id: script.id, body: bodyOf(script), media: v.parse(EpisodeMedia, media), publishedAt })
    }
  }
  return { ready, notReady }
}
