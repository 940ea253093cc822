import { createHash } from 'node:crypto'
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { encodeFilm, FPS } from './encoder'
import type { Film } from './film'
import { folderOf } from './library'
import { drawPoster, POSTERS } from './posters'
import { openStudio } from './still'
import { toWebVtt } from '@/domain/media/web-vtt'

/** A message in a chat and a first page on a slow line both want the film small. */
export const MAX_VIDEO_BYTES = 1_000_000
/** Shares of the allowance to try: the encoder may miss its mean rate by some per cent. */
const ATTEMPTS = [0.93, 0.86, 0.75]
const VOICE_BITS = 66_000

export interface MediaFile {
  file: string
  bytes: number
  sha256: string
}

const describe = (path: string): MediaFile => ({
  file: basename(path),
  bytes: statSync(path).size,
  sha256: createHash('sha256').update(readFileSync(path)).digest('hex'),
})

/**
 * Drawn films are shot "on twos": each drawing stands for two frames, as hand animation does. It halves the work and
 * leaves the bits to the drawing. A change of scene is fast and gets every frame.
 */
function exposureOf(film: Film, ms: number): number {
  const start = film.timed.scenes.findLast((scene) => scene.startMs <= ms)?.startMs ?? 0
  return ms - start < 520 ? ms : start + Math.floor((ms - start) / 80) * 80
}

/** Encodes a film at the best rate that stays below a million bytes. */
async function renderVideo(film: Film, path: string, onProgress: (share: number) => void): Promise<void> {
  const { paint } = openStudio(film)
  const frames = Math.round((film.durationMs / 1000) * FPS)
  const voice = film.script.narration && join(folderOf(film.script.id), film.script.narration)
  if (voice && !existsSync(voice)) throw new Error(`${film.script.id}: the narration ${basename(voice)} is not there`)
  const draft = `${path}.part`
  const seconds = film.durationMs / 1000
  for (const share of ATTEMPTS) {
    await encodeFilm({
      path: draft,
      frames,
      bitsPerSecond: (MAX_VIDEO_BYTES * 8 * share) / seconds - (voice ? VOICE_BITS : 0),
      ...(voice && { narration: voice }),
      paint: (index) => {
        if (index % FPS === 0) onProgress(index / frames)
        return paint(exposureOf(film, (index * 1000) / FPS))
      },
    })
    if (statSync(draft).size <= MAX_VIDEO_BYTES) return renameSync(draft, path)
  }
  rmSync(draft, { force: true })
  throw new Error(`${film.script.id}: the film is over a million bytes even at the lowest quality`)
}

/** Writes video, posters, captions and `media.json` of an episode beside its script. */
export async function renderEpisode(film: Film, onProgress: (share: number) => void): Promise<{ bytes: number }> {
  const folder = folderOf(film.script.id)
  const video = join(folder, 'video.mp4')
  await renderVideo(film, video, onProgress)
  const captions = join(folder, 'captions.vtt')
  writeFileSync(captions, toWebVtt(film.timed.lines))
  const files: Record<string, MediaFile> = { video: describe(video), captions: describe(captions) }
  for (const size of POSTERS) {
    const path = join(folder, size.file)
    writeFileSync(path, drawPoster(film, size))
    files[size.name] = describe(path)
  }
  const media = { durationMs: film.durationMs, width: 720, height: 1280, files }
  writeFileSync(join(folder, 'media.json'), `${JSON.stringify(media, null, 2)}\n`)
  return { bytes: files.video!.bytes }
}
