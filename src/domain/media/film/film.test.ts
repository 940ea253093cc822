import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { BOX_HEAD_BYTES, boxesIn, findBox, readBoxHead, type Box } from './boxes'
import { FILM_FAULT_WORDS } from './film-words'
import { judgeFilm, type FilmJudgement } from './judge-film'
import { readMovie } from './movie'

const FILM = readFileSync(join(__dirname, '../../../content/episodes/ceiling-leak/video.mp4'))

/** As the cloud does it: the outer boxes by their heads, then the index as a whole. */
function judge(bytes: Uint8Array): FilmJudgement {
  const boxes: Box[] = []
  for (let at = 0; at < bytes.length;) {
    const box = readBoxHead(bytes.subarray(at, at + BOX_HEAD_BYTES), at, bytes.length)
    if (!box) break
    boxes.push(box)
    at += box.size
  }
  const index = boxes.find(({ type }) => type === 'moov')
  const movie = index ? readMovie(bytes.subarray(index.start, index.start + index.size)) : null
  return judgeFilm(boxes, movie, bytes.length)
}

const copy = () => Buffer.from(FILM)
const place = (type: string, from = 0) => FILM.indexOf(type, from, 'latin1')
const outer = (type: string) => boxesIn(FILM).find((box) => box.type === type)!

function withText(type: string, instead: string, from = 0): Buffer {
  const film = copy()
  film.write(instead, place(type, from), 'latin1')
  return film
}

function withNumber(at: number, value: number, bytes: 2 | 4 = 4): Buffer {
  const film = copy()
  film.writeUIntBE(value, at, bytes)
  return film
}

const mvhd = place('mvhd') + 4
/** The file's brands, at its very beginning, name it too. */
const stsd = place('stsd')
const avc1 = place('avc1', stsd) - 4
const withSeconds = (seconds: number) => withNumber(mvhd + 16, seconds * FILM.readUInt32BE(mvhd + 12))
const boxOf = (type: string, content: Buffer) => {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(content.length + 8)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, content])
}

/** A track of sound as small as can be; `soundType` is 0x40 for AAC, 0x6b for MP3. */
function soundTrack(soundType: number, codec = 'mp4a'): Buffer {
  const decoder = Buffer.concat([Buffer.from([4, 0x80, 0x80, 0x80, 13, soundType]), Buffer.alloc(12)])
  const esds = boxOf('esds', Buffer.concat([Buffer.alloc(4), Buffer.from([3, decoder.length + 3, 0, 1, 0]), decoder]))
  const entry = boxOf(codec, Buffer.concat([Buffer.alloc(28), esds]))
  const table = boxOf('stsd', Buffer.concat([Buffer.from([0, 0, 0, 0, 0, 0, 0, 1]), entry]))
  const handler = boxOf('hdlr', Buffer.concat([Buffer.alloc(8), Buffer.from('soun'), Buffer.alloc(13)]))
  return boxOf('trak', boxOf('mdia', Buffer.concat([handler, boxOf('minf', boxOf('stbl', table))])))
}

const withTrack = (...more: Buffer[]) => {
  const moov = outer('moov')
  const index = boxOf('moov', Buffer.concat([FILM.subarray(moov.start + moov.head, moov.start + moov.size), ...more]))
  return Buffer.concat([part(outer('ftyp')), index, part(outer('mdat'))])
}

const part = (box: Box) => FILM.subarray(box.start, box.start + box.size)
const last = boxesIn(FILM).at(-1)!

describe('a film that the studio made', () => {
  test('its length, size and codecs come out', () => {
    expect(judge(FILM)).toEqual({
      ok: true,
      facts: { durationMs: expect.any(Number), width: 720, height: 1280, hasSound: false, startsAtOnce: true },
    })
    const { durationMs } = (judge(FILM) as { facts: { durationMs: number } }).facts
    expect(Math.abs(durationMs - 78_360)).toBeLessThan(100)
  })

  test('with sound as AAC', () => {
    expect(judge(withTrack(soundTrack(0x40)))).toMatchObject({ ok: true, facts: { hasSound: true } })
  })

  test('with its index at the end it is as good, but starts late', () => {
    const [ftyp, moov, mdat] = ['ftyp', 'moov', 'mdat'].map((type) => part(outer(type)))
    expect(judge(Buffer.concat([ftyp!, mdat!, moov!]))).toMatchObject({ ok: true, facts: { startsAtOnce: false } })
  })

  test('held upright by a phone: width and height change places', () => {
    const film = copy()
    const matrix = place('tkhd') + 4 + 40
    film.writeUInt32BE(0, matrix)
    film.writeUInt32BE(0x00010000, matrix + 4)
    expect(judge(film)).toMatchObject({ ok: true, facts: { width: 1280, height: 720 } })
  })

  test('a box whose length is written with 64 bits', () => {
    const [ftyp, moov, mdat] = ['ftyp', 'moov', 'mdat'].map((type) => part(outer(type)))
    const head = Buffer.alloc(16)
    head.writeUInt32BE(1)
    head.write('mdat', 4, 'latin1')
    head.writeBigUInt64BE(BigInt(mdat!.length + 8), 8)
    const film = Buffer.concat([ftyp!, moov!, head, mdat!.subarray(8)])
    expect(judge(film)).toMatchObject({ ok: true })
  })
})

const WRONG: [string, string, () => Uint8Array][] = [
  ['nothing', 'no-film', () => new Uint8Array()],
  ['a text', 'no-film', () => Buffer.from('这不是视频，只是改了名字的文本文件。'.repeat(50))],
  [
    'a picture',
    'no-film',
    () => readFileSync(join(__dirname, '../../../content/episodes/ceiling-leak/poster-1x1.jpg')),
  ],
  ['a web page', 'no-film', () => Buffer.from('<!doctype html><script>alert(1)</script>')],
  ['another container', 'no-film', () => Buffer.concat([Buffer.from([0x1a, 0x45, 0xdf, 0xa3]), FILM])],
  ['cut in the middle', 'truncated', () => FILM.subarray(0, FILM.length / 2)],
  ['the last byte missing', 'truncated', () => FILM.subarray(0, FILM.length - 1)],
  ['cut inside the index', 'truncated', () => FILM.subarray(0, outer('moov').start + 100)],
  ['bytes after the end', 'truncated', () => Buffer.concat([FILM, Buffer.alloc(6, 0xff)])],
  ['only its first box', 'unfinished', () => part(outer('ftyp'))],
  ['without index', 'unfinished', () => Buffer.concat([part(outer('ftyp')), part(outer('mdat'))])],
  ['without pictures’ data', 'unfinished', () => Buffer.concat([part(outer('ftyp')), part(outer('moov'))])],
  ['in fragments', 'fragmented', () => Buffer.concat([FILM, boxOf('moof', Buffer.alloc(20))])],
  ['prepared for fragments', 'fragmented', () => withTrack(boxOf('mvex', Buffer.alloc(8)))],
  ['sound only', 'no-picture', () => withText('vide', 'soun')],
  ['no picture in it', 'no-picture', () => withNumber(place('stsz') + 12, 0)],
  ['H.265', 'picture-codec', () => withText('avc1', 'hvc1', stsd)],
  ['ProRes', 'picture-codec', () => withText('avc1', 'apcn', stsd)],
  ['with MP3', 'sound-codec', () => withTrack(soundTrack(0x6b))],
  ['with Dolby', 'sound-codec', () => withTrack(soundTrack(0x40, 'ac-3'))],
  ['one track of two in MP3', 'sound-codec', () => withTrack(soundTrack(0x40), soundTrack(0x6b))],
  ['4.9 seconds', 'too-short', () => withSeconds(4.9)],
  ['no length', 'too-short', () => withSeconds(0)],
  ['ten minutes and a second', 'too-long', () => withSeconds(601)],
  ['16 pixels wide', 'odd-size', () => withNumber(avc1 + 32, 16, 2)],
  ['0 pixels high', 'odd-size', () => withNumber(avc1 + 34, 0, 2)],
  ['8192 pixels high', 'odd-size', () => withNumber(avc1 + 34, 8192, 2)],
]

describe('what is refused', () => {
  test.each(WRONG)('%s: %s', (_, fault, film) => {
    const bytes = film()
    if (bytes.length === FILM.length && Buffer.from(bytes).equals(FILM)) throw new Error('the change changed nothing')
    expect(judge(bytes)).toEqual({ ok: false, fault })
  })

  test('every fault has a sentence that says what to do next', () => {
    for (const words of Object.values(FILM_FAULT_WORDS)) expect(words).toMatch(/^[\u4e00-\u9fff].*(请|合适|至少).*。$/)
  })
})

describe('hostile bytes', () => {
  test('no bytes make the reader hang, throw or accept', () => {
    const from = outer('moov').start
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(outer('moov').size - 1), fc.integer({ min: 0, max: 255 })), { maxLength: 40 }),
        (changes) => {
          const film = copy()
          for (const [at, value] of changes) film[from + at] = value
          const judged = judge(film)
          expect(judged.ok || judged.fault in FILM_FAULT_WORDS).toBe(true)
        },
      ),
      { numRuns: 300, seed: 20261124 },
    )
  })

  test('any beginning of the film is refused', () => {
    fc.assert(
      fc.property(fc.nat(FILM.length - 1), (length) => !judge(FILM.subarray(0, length)).ok),
      { numRuns: 200, seed: 7 },
    )
  })
})

test('a path that leads nowhere finds nothing', () => {
  expect(findBox(FILM, outer('moov'), 'trak', 'none', 'stbl')).toBeNull()
  expect(last.start + last.size).toBe(FILM.length)
})
