import '../../testing/browser-parts'
import { decodeQR } from 'qr/decode.js'
import { signLink } from '@/contract/signs'
import { qrPath } from './qr-path'

const SCALE = 6

/** Draws the path as a printer would: black on white. */
function draw({ size, path }: ReturnType<typeof qrPath>) {
  const side = size * SCALE
  const data = new Uint8ClampedArray(side * side * 4).fill(255)
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g)) {
    for (let py = Number(y) * SCALE; py < (Number(y) + 1) * SCALE; py++)
      for (let px = Number(x) * SCALE; px < (Number(x) + Number(width)) * SCALE; px++)
        data.fill(0, (py * side + px) * 4, (py * side + px) * 4 + 3)
  }
  return { width: side, height: side, data }
}

test.each([
  signLink('https://pufa.example.cn', '500105001001'),
  signLink('https://pufa.example.cn', 'gabcdefgh'),
  signLink('http://127.0.0.1:8787', '500105103215'),
  signLink('https://a-very-long-name-of-a-service.chongqing.example.gov.cn', '500105001001'),
])('another reader reads exactly %s', (text) => expect(decodeQR(draw(qrPath(text)))).toBe(text))

test('four white modules on every side', () => {
  const { size, path } = qrPath(signLink('https://pufa.example.cn', '500105001001'))
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g)) {
    expect(Math.min(Number(x), Number(y))).toBeGreaterThanOrEqual(4)
    expect(Math.max(Number(x) + Number(width), Number(y) + 1)).toBeLessThanOrEqual(size - 4)
  }
})

test('a code with a corner torn off is still read', () => {
  const text = signLink('https://pufa.example.cn', '500105001001')
  const code = qrPath(text)
  const picture = draw(code)
  const from = (code.size - 11) * SCALE
  for (let y = from; y < picture.height; y++)
    picture.data.fill(255, (y * picture.width + from) * 4, (y + 1) * picture.width * 4)
  expect(decodeQR(picture)).toBe(text)
})
