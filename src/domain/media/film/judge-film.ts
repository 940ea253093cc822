import type { Box } from './boxes'
import type { Movie, Track } from './movie'

/** 500 MB, as people count them. */
export const FILM_MAX_BYTES = 500 * 1024 * 1024
export const FILM_MIN_MS = 5000
export const FILM_MAX_MS = 10 * 60_000
/** The shorter and the longer side of a picture that a phone shows well and can decode. */
export const FILM_MIN_SIDE = 240
export const FILM_MAX_SIDE = 3840

export interface FilmFacts {
  durationMs: number
  width: number
  height: number
  hasSound: boolean
  /** The index lies before the pictures, so that it plays before all of it has arrived. */
  startsAtOnce: boolean
}

/** Why a file is no film that residents can watch; the sentences stand in `film-words.ts`. */
export type FilmFault =
  | 'no-film'
  | 'truncated'
  | 'unfinished'
  | 'fragmented'
  | 'no-picture'
  | 'picture-codec'
  | 'sound-codec'
  | 'too-short'
  | 'too-long'
  | 'odd-size'

export type FilmJudgement = { ok: true; facts: FilmFacts } | { ok: false; fault: FilmFault }

const refuse = (fault: FilmFault): FilmJudgement => ({ ok: false, fault })

const AAC = new Set([0x40, 0x66, 0x67, 0x68])

const isAac = ({ codec, soundType }: Track) => codec === 'mp4a' && soundType !== null && AAC.has(soundType)

const fits = ({ width, height }: Track) =>
  Math.min(width, height) >= FILM_MIN_SIDE && Math.max(width, height) <= FILM_MAX_SIDE

/** What the list of outer boxes alone tells: is it an MP4 file at all, and is all of it there? */
export function findFileFault(boxes: readonly Box[], size: number): FilmFault | null {
  if (boxes[0]?.type !== 'ftyp') return 'no-film'
  const last = boxes.at(-1)!
  if (last.start + last.size > size) return 'truncated'
  if (boxes.some(({ type }) => type === 'moof')) return 'fragmented'
  const has = (wanted: string) => boxes.some(({ type }) => type === wanted)
  if (!has('moov') || !has('mdat')) return 'unfinished'
  return last.start + last.size < size ? 'truncated' : null
}

/**
 * Whether a film may be published, by its contents and never by its name: H.264 picture, AAC sound or none, 5 s to
 * 10 min, sides of 240 to 3840 pixels, complete. H.264 with AAC is what every WeChat and every browser since 2015 plays.
 */
export function judgeFilm(boxes: readonly Box[], movie: Movie | null, size: number): FilmJudgement {
  const fault = findFileFault(boxes, size)
  if (fault) return refuse(fault)
  if (!movie) return refuse('unfinished')
  if (movie.fragmented) return refuse('fragmented')
  const picture = movie.tracks.find(({ kind }) => kind === 'video')
  const sounds = movie.tracks.filter(({ kind }) => kind === 'sound')
  if (!picture || picture.samples === 0) return refuse('no-picture')
  if (picture.codec !== 'avc1') return refuse('picture-codec')
  if (!sounds.every(isAac)) return refuse('sound-codec')
  if (movie.durationMs < FILM_MIN_MS) return refuse('too-short')
  if (movie.durationMs > FILM_MAX_MS) return refuse('too-long')
  if (!fits(picture)) return refuse('odd-size')
  const startOf = (wanted: string) => boxes.find(({ type }) => type === wanted)!.start
  const { width, height } = picture
  const startsAtOnce = startOf('moov') < startOf('mdat')
  return { ok: true, facts: { durationMs: movie.durationMs, width, height, hasSound: sounds.length > 0, startsAtOnce } }
}
