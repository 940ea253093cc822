import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cropFor } from './crop'
import { fingerprintOf } from './fingerprint'
import { findPictureFault, PICTURE_FAULT_WORDS, POSTER_SHAPES, readPicture, type PosterShape } from './picture'

const file = (name: string) => readFileSync(join(__dirname, '../../content/episodes/ceiling-leak', name))
const poster = (shape: PosterShape) => file(`poster-${shape}.jpg`)
const shapes = Object.keys(POSTER_SHAPES) as PosterShape[]

function png(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(60)
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).copy(bytes)
  bytes.write('IHDR', 12, 'latin1')
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  bytes.write('IEND', 52, 'latin1')
  return bytes
}

test.each(shapes)('the rendered %s cover is read and fits', (shape) => {
  const { width, height } = POSTER_SHAPES[shape]
  expect(readPicture(poster(shape))).toEqual({ type: 'jpg', width, height })
  expect(findPictureFault(poster(shape), shape)).toBeNull()
})

test('a PNG is read as well', () => {
  expect(readPicture(png(800, 800))).toEqual({ type: 'png', width: 800, height: 800 })
  expect(findPictureFault(png(800, 800), '1x1')).toBeNull()
})

const WRONG: [string, string, () => Buffer][] = [
  ['nothing', 'no-picture', () => Buffer.alloc(0)],
  ['a script', 'no-picture', () => Buffer.from('<svg onload="alert(1)"/>'.repeat(10))],
  ['cut short', 'no-picture', () => poster('1x1').subarray(0, 5000)],
  ['a PNG cut short', 'no-picture', () => png(800, 800).subarray(0, 50)],
  [
    'magic alone',
    'no-picture',
    () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(30), Buffer.from([0xff, 0xd9])]),
  ],
  ['no height', 'no-picture', () => png(800, 0)],
  ['a film', 'too-large', () => Buffer.concat([file('video.mp4'), file('video.mp4')])],
  ['a stamp', 'too-small', () => png(64, 64)],
  ['a wall', 'too-wide', () => png(9000, 9000)],
  ['the wrong shape', 'wrong-shape', () => poster('16x9')],
]
test.each(WRONG)('%s: %s', (_, fault, bytes) => {
  expect(findPictureFault(bytes(), '1x1')).toBe(fault)
  expect(PICTURE_FAULT_WORDS[fault as keyof typeof PICTURE_FAULT_WORDS]).toMatch(/。$/)
})

describe('cropping', () => {
  const frame = { width: 720, height: 1280 }
  test.each([
    ['16x9', 0, { x: 0, y: 0, width: 720, height: 405 }],
    ['16x9', 0.5, { x: 0, y: 437.5, width: 720, height: 405 }],
    ['5x4', 1, { x: 0, y: 704, width: 720, height: 576 }],
    ['1x1', 7, { x: 0, y: 560, width: 720, height: 720 }],
  ] as const)('%s at %d', (shape, at, cut) => expect(cropFor(frame, shape, at)).toEqual(cut))

  test('a wide picture is cut at its sides', () => {
    expect(cropFor({ width: 2000, height: 500 }, '1x1', 1)).toEqual({ x: 1500, y: 0, width: 500, height: 500 })
  })
})

test('a fingerprint tells files apart, and knows one again', () => {
  const [a, b] = [Buffer.from('甲'), Buffer.from('乙')]
  const mark = fingerprintOf(10, 1, [a, b])
  expect(mark).toMatch(/^[a-z0-9-]{10,60}$/)
  expect(fingerprintOf(10, 1, [a, b])).toBe(mark)
  const others = [fingerprintOf(11, 1, [a, b]), fingerprintOf(10, 2, [a, b]), fingerprintOf(10, 1, [b, a])]
  expect(new Set([mark, ...others]).size).toBe(4)
})
