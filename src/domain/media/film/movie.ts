import { boxesIn, findBox, readType, readUint16, readUint32, type Box } from './boxes'

export interface Track {
  kind: 'video' | 'sound' | 'other'
  /** Four letters of the sample entry: `avc1` is H.264, `hvc1` H.265, `mp4a` AAC or MP3. */
  codec: string
  /** As shown, after the turn that a phone held upright writes down; 0 for sound. */
  width: number
  height: number
  /** How many pictures or pieces of sound there are. */
  samples: number
  /** For `mp4a`: 0x40 is AAC (ISO/IEC 14496-1); null where it is not said. */
  soundType: number | null
}

/** What the `moov` box says about a film. */
export interface Movie {
  durationMs: number
  tracks: Track[]
  /** True for a film in fragments (`mvex`), which many phones cannot wind. */
  fragmented: boolean
}

const KINDS: Record<string, Track['kind']> = { vide: 'video', soun: 'sound' }

/** `mvhd`, version 0 or 1: ticks per second and length in ticks. */
function readDuration(bytes: Uint8Array, movie: Box): number {
  const box = findBox(bytes, movie, 'mvhd')
  if (!box || box.size < box.head + 20) return 0
  const at = box.start + box.head
  const long = bytes[at] === 1
  if (long && box.size < box.head + 32) return 0
  const ticks = long ? readUint32(bytes, at + 24) * 2 ** 32 + readUint32(bytes, at + 28) : readUint32(bytes, at + 16)
  const perSecond = readUint32(bytes, long ? at + 20 : at + 12)
  return perSecond === 0 ? 0 : Math.round((ticks / perSecond) * 1000)
}

/** Whether `tkhd` turns the picture by a quarter: the first number of its matrix is 0, the second is not. */
function isTurned(bytes: Uint8Array, track: Box): boolean {
  const box = findBox(bytes, track, 'tkhd')
  if (!box) return false
  const matrix = box.start + box.head + (bytes[box.start + box.head] === 1 ? 52 : 40)
  if (matrix + 8 > box.start + box.size) return false
  return readUint32(bytes, matrix) === 0 && readUint32(bytes, matrix + 4) !== 0
}

/** The length of a descriptor of ISO/IEC 14496-1: seven bits a byte, the eighth says that another one follows. */
function afterLength(bytes: Uint8Array, at: number): number {
  let next = at
  while (next < at + 3 && bytes[next]! & 0x80) next++
  return next + 1
}

/** The kind of sound in an `esds` box: ES descriptor (3), in it the decoder's (4), whose first byte it is. */
function readSoundType(bytes: Uint8Array, box: Box | null): number | null {
  if (!box) return null
  let at = box.start + box.head + 4
  if (bytes[at] !== 3) return null
  at = afterLength(bytes, at + 1)
  const flags = bytes[at + 2]!
  at += 3 + (flags & 0x80 ? 2 : 0) + (flags & 0x40 ? bytes[at + 3]! + 1 : 0) + (flags & 0x20 ? 2 : 0)
  if (bytes[at] !== 4) return null
  const type = afterLength(bytes, at + 1)
  return type < box.start + box.size ? bytes[type]! : null
}

const AUDIO_ENTRY_BYTES = 28
const VISUAL_ENTRY_BYTES = 78

/** The first sample entry of `stsd`: the codec, and what kind of sound an `mp4a` holds. */
function readEntry(bytes: Uint8Array, table: Box) {
  const box = findBox(bytes, table, 'stsd')
  const at = box ? box.start + box.head + 8 : 0
  if (!box || at + 8 > box.start + box.size) return null
  const entry: Box = { type: readType(bytes, at + 4), start: at, head: 8, size: readUint32(bytes, at) }
  if (entry.size < 8 || at + entry.size > box.start + box.size) return null
  return entry
}

function readSize(bytes: Uint8Array, entry: Box, turned: boolean) {
  if (entry.size < 8 + VISUAL_ENTRY_BYTES) return { width: 0, height: 0 }
  const [width, height] = [readUint16(bytes, entry.start + 32), readUint16(bytes, entry.start + 34)]
  return turned ? { width: height, height: width } : { width, height }
}

function readTrack(bytes: Uint8Array, track: Box): Track {
  const handler = findBox(bytes, track, 'mdia', 'hdlr')
  const kind = KINDS[handler ? readType(bytes, handler.start + handler.head + 8) : ''] ?? 'other'
  const table = findBox(bytes, track, 'mdia', 'minf', 'stbl')
  const entry = table && readEntry(bytes, table)
  const sizes = table && findBox(bytes, table, 'stsz')
  const samples = sizes && sizes.size >= sizes.head + 12 ? readUint32(bytes, sizes.start + sizes.head + 8) : 0
  const size = kind === 'video' && entry ? readSize(bytes, entry, isTurned(bytes, track)) : { width: 0, height: 0 }
  const sound = entry && { ...entry, head: 8 + AUDIO_ENTRY_BYTES }
  const soundType = kind === 'sound' && sound ? readSoundType(bytes, findBox(bytes, sound, 'esds')) : null
  return { kind, codec: entry?.type ?? '', ...size, samples, soundType }
}

/**
 * Reads a `moov` box, head included (ISO/IEC 14496-12, 8.2): length in milliseconds, and its tracks.
 * Whatever is missing or cut off comes out as 0, '' or an empty list; null when it is no `moov` at all.
 */
export function readMovie(bytes: Uint8Array): Movie | null {
  const movie = boxesIn(bytes)[0]
  if (movie?.type !== 'moov') return null
  const inside = boxesIn(bytes, movie.head, movie.size)
  const tracks = inside.filter((box) => box.type === 'trak').map((box) => readTrack(bytes, box))
  return { durationMs: readDuration(bytes, movie), tracks, fragmented: inside.some((box) => box.type === 'mvex') }
}
