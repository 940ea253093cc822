import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { BOXES_MAX, boxesIn } from './boxes'
import { FILM_FAULT_WORDS } from './film-words'
import { readMovie } from './movie'
import { readFilm } from './read-film'

const FILM = readFileSync(join(__dirname, '../../../content/episodes/ceiling-leak/video.mp4'))
const MB = 1024 * 1024

/** Reads from memory, and notes how often and how much. */
function open(film: Buffer) {
  const asked = { reads: 0, bytes: 0 }
  const read = async (start: number, length: number) => {
    asked.reads++
    asked.bytes += length
    return film.subarray(start, start + length)
  }
  return { read, asked }
}
const judge = (film: Buffer, size = film.length) => readFilm(open(film).read, size)

const number = (value: number | bigint, bytes: 2 | 4 | 8 = 4): Buffer => {
  const buffer = Buffer.alloc(bytes)
  if (bytes === 8) buffer.writeBigUInt64BE(BigInt(value))
  else buffer.writeUIntBE(Number(value), 0, bytes)
  return buffer
}
/** A box that says how long it is, truly or not. */
const box = (type: string, content: Buffer = Buffer.alloc(0), says = content.length + 8): Buffer =>
  Buffer.concat([number(says), Buffer.from(type, 'latin1'), content])
const all = (...parts: Buffer[]) => Buffer.concat(parts)
const zeros = (length: number) => Buffer.alloc(length)

/** The smallest film that is accepted, part by part, so that each part can be broken. */
const sound = {
  ftyp: box('ftyp', Buffer.from('isom\0\0\0\0isom', 'latin1')),
  mvhd: box('mvhd', all(zeros(12), number(1000), number(60_000), zeros(80))),
  tkhd: box('tkhd', all(zeros(40), number(0x10000), zeros(40))),
  hdlr: box('hdlr', all(zeros(8), Buffer.from('vide'), zeros(13))),
  stsz: box('stsz', all(zeros(8), number(1800))),
  avc1: box('avc1', all(zeros(24), number(720, 2), number(1280, 2), zeros(50))),
  mdat: box('mdat', zeros(64)),
}
type Parts = typeof sound & { stsd: Buffer; stbl: Buffer; trak: Buffer; moov: Buffer }

function filmWith(broken: Partial<Parts> = {}): Buffer {
  const part = { ...sound, ...broken }
  const stsd = part.stsd ?? box('stsd', all(zeros(4), number(1), part.avc1))
  const stbl = part.stbl ?? box('stbl', all(stsd, part.stsz))
  const trak = part.trak ?? box('trak', all(part.tkhd, box('mdia', all(part.hdlr, box('minf', stbl)))))
  const moov = part.moov ?? box('moov', all(part.mvhd, trak))
  return all(part.ftyp, moov, part.mdat)
}

test('the film that the table below breaks is accepted whole', async () => {
  expect(await judge(filmWith())).toEqual({
    ok: true,
    facts: { durationMs: 60_000, width: 720, height: 1280, hasSound: false, startsAtOnce: true },
  })
})

const largeSize = (value: number | bigint) => all(number(1), Buffer.from('mdat'), number(value, 8), zeros(64))

const BROKEN: [string, string, Partial<Parts>][] = [
  ['the first box is shorter than its own head', 'no-film', { ftyp: box('ftyp', zeros(8), 7) }],
  ['the first box has an unprintable name', 'no-film', { ftyp: box('\x00\x01\x02\x03', zeros(8)) }],
  ['the first box reaches beyond the end', 'truncated', { ftyp: box('ftyp', zeros(8), 2 ** 32 - 1) }],
  ['the first box reaches to the end', 'unfinished', { ftyp: box('ftyp', zeros(8), 0) }],
  ['64 bits that say less than the head', 'unfinished', { mdat: largeSize(15) }],
  ['64 bits that say nothing', 'unfinished', { mdat: largeSize(0) }],
  ['64 bits beyond every file', 'unfinished', { mdat: largeSize(2n ** 64n - 1n) }],
  ['64 bits a byte too long', 'truncated', { mdat: largeSize(81) }],
  ['64 bits of which half is missing', 'unfinished', { mdat: all(number(1), Buffer.from('mdat'), zeros(4)) }],
  ['an index of nothing', 'no-picture', { moov: box('moov') }],
  ['a track longer than the index', 'no-picture', { trak: box('trak', zeros(8), 10_000) }],
  ['a track of length 7', 'no-picture', { trak: box('trak', zeros(8), 7) }],
  ['tracks inside tracks', 'no-picture', { trak: box('trak', box('trak', box('trak', box('trak')))) }],
  ['a track without anything', 'no-picture', { trak: box('trak') }],
  ['a table longer than its track', 'no-picture', { stbl: box('stbl', zeros(8), 10_000) }],
  ['a table whose number of pictures is cut off', 'no-picture', { stsz: box('stsz', zeros(10)) }],
  ['no picture', 'no-picture', { stsz: box('stsz', zeros(12)) }],
  ['a kind that is cut off', 'no-picture', { hdlr: box('hdlr', zeros(9)) }],
  ['no sample entry', 'picture-codec', { stsd: box('stsd', zeros(8)) }],
  ['a sample entry longer than its table', 'picture-codec', { avc1: box('avc1', zeros(78), 100_000) }],
  ['a sample entry of length 3', 'picture-codec', { avc1: box('avc1', zeros(78), 3) }],
  ['another codec', 'picture-codec', { avc1: box('hev1', zeros(78)) }],
  ['a sample entry without sizes', 'odd-size', { avc1: box('avc1', zeros(10)) }],
  ['no length of the film', 'too-short', { mvhd: box('free') }],
  ['a length that is cut off', 'too-short', { mvhd: box('mvhd', zeros(18)) }],
  ['a length of version 1 that is cut off', 'too-short', { mvhd: box('mvhd', all(Buffer.from([1]), zeros(25))) }],
  ['no ticks in a second', 'too-short', { mvhd: box('mvhd', all(zeros(16), number(60_000))) }],
  ['the longest length of all', 'too-long', { mvhd: box('mvhd', all(zeros(12), number(1), number(2 ** 32 - 1))) }],
  [
    'a length of 64 bits',
    'too-long',
    { mvhd: box('mvhd', all(Buffer.from([1]), zeros(19), number(1), number(2n ** 64n - 1n, 8))) },
  ],
]

describe('broken boxes', () => {
  test.each(BROKEN)('%s: %s', async (_, fault, broken) => {
    expect(await judge(filmWith(broken))).toEqual({ ok: false, fault })
  })

  test('a matrix that is cut off turns nothing', async () => {
    expect(await judge(filmWith({ tkhd: box('tkhd', zeros(42)) }))).toMatchObject({ ok: true, facts: { width: 720 } })
  })

  test.each([
    ['none', zeros(0)],
    ['empty', box('esds')],
    ['cut in its descriptor', box('esds', all(zeros(4), Buffer.from([3, 0x80, 0x80])))],
    ['with a length that never ends', box('esds', all(zeros(4), Buffer.from([3, 255, 255, 255, 255, 255, 255, 255])))],
    ['that points beyond its end', box('esds', all(zeros(4), Buffer.from([3, 20, 0, 1, 0x40, 255, 4, 13])))],
  ])('a description of the sound: %s', async (_, esds) => {
    const entry = box('mp4a', all(zeros(28), esds))
    const stbl = box('stbl', box('stsd', all(zeros(4), number(1), entry)))
    const hdlr = box('hdlr', all(zeros(8), Buffer.from('soun'), zeros(13)))
    const voice = box('trak', box('mdia', all(hdlr, box('minf', stbl))))
    const moov = filmWith().subarray(sound.ftyp.length, -sound.mdat.length)
    const film = filmWith({ moov: box('moov', all(moov.subarray(8), voice)) })
    expect(await judge(film)).toEqual({ ok: false, fault: 'sound-codec' })
  })
})

describe('what a hostile file costs', () => {
  test('a hundred thousand boxes side by side are not all looked at', async () => {
    const film = all(sound.ftyp, ...Array.from({ length: 100_000 }, () => box('free')))
    const { read, asked } = open(film)
    expect((await readFilm(read, film.length)).ok).toBe(false)
    expect(asked).toEqual({ reads: 100, bytes: 1600 })
  })

  test('two million tracks in an index are a thousand', () => {
    const index = Buffer.alloc(16 * MB, box('trak'))
    box('moov', zeros(0), index.length).copy(index)
    expect(readMovie(index)!.tracks).toHaveLength(BOXES_MAX)
    expect(boxesIn(index, 8)).toHaveLength(BOXES_MAX)
  })

  test('an index that says it has 400 MB is not read', async () => {
    const film = all(sound.ftyp, sound.mdat, box('moov', zeros(1000), 400 * MB))
    const { read, asked } = open(film)
    const size = sound.ftyp.length + sound.mdat.length + 400 * MB
    expect(await readFilm(read, size)).toEqual({ ok: false, fault: 'unfinished' })
    expect(asked.bytes).toBe(3 * 16)
  })

  test('a file that shrinks while it is read', async () => {
    const film = filmWith()
    expect((await judge(film.subarray(0, 40), film.length)).ok).toBe(false)
  })
})

describe('seeded fuzz: it never throws, never loops, reads little, and refuses with a sentence', () => {
  async function check(film: Buffer): Promise<void> {
    const { read, asked } = open(film)
    const judged = await readFilm(read, film.length)
    expect(judged.ok || judged.fault in FILM_FAULT_WORDS).toBe(true)
    expect(asked.reads).toBeLessThanOrEqual(101)
    expect(asked.bytes).toBeLessThanOrEqual(16 * MB + 1600)
  }

  const NAMES = ['ftyp', 'moov', 'mdat', 'trak', 'mdia', 'minf', 'stbl', 'stsd', 'stsz', 'mvhd', 'tkhd', 'hdlr', 'esds']
  const { tree } = fc.letrec<{ tree: Buffer; content: Buffer }>((tie) => ({
    /** Some say the truth about their length; others say nothing, too little, too much, or that 64 bits follow. */
    tree: fc
      .tuple(
        fc.constantFrom(...NAMES, 'avc1', 'mp4a', 'mvex', 'moof', 'free'),
        tie('content'),
        fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, fc.constantFrom(0, 1, 7, 8, 9, 2 ** 31, 2 ** 32 - 1)),
      )
      .map(([type, content, says]) => box(type, content, says ?? undefined)),
    content: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.uint8Array({ maxLength: 100 }).map((bytes) => Buffer.from(bytes)),
      fc.array(tie('tree'), { maxLength: 5 }).map((boxes) => Buffer.concat(boxes)),
    ),
  }))

  test('trees of boxes', () =>
    fc.assert(
      fc.asyncProperty(fc.array(tree, { maxLength: 6 }), (boxes) => check(all(sound.ftyp, ...boxes))),
      { numRuns: 2000, seed: 20261124 },
    ))

  test('a good film with bytes changed anywhere in its first part', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(4000), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 60 }),
        (changes) => {
          const film = Buffer.from(FILM)
          for (const [at, value] of changes) film[at] = value
          return check(film)
        },
      ),
      { numRuns: 300, seed: 11 },
    ))

  test('a small film with bytes taken out and put in', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(filmWith().length), fc.nat(20), fc.uint8Array({ maxLength: 20 })), { maxLength: 5 }),
        (cuts) => {
          let film = filmWith()
          for (const [at, length, put] of cuts)
            film = all(film.subarray(0, at), Buffer.from(put), film.subarray(at + length))
          return check(film)
        },
      ),
      { numRuns: 2000, seed: 5 },
    ))
})
