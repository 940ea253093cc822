import fc from 'fast-check'
import { exactTime, readExactTime } from './exact-time'

test.each([
  [0, '0:00.00'],
  [62_480, '1:02.48'],
  [59_999, '1:00.00'],
  [3_600_000, '60:00.00'],
  [-5, '0:00.00'],
])('%i ms are %s', (ms, words) => expect(exactTime(ms)).toBe(words))

test.each([
  ['1:02.48', 62_480],
  [' 62.5 ', 62_500],
  ['62', 62_000],
  ['1：02。4', 62_400],
  ['0:60', null],
  ['1:2:3', null],
  ['abc', null],
  ['', null],
  ['-1', null],
])('%j is read as %p', (typed, ms) => expect(readExactTime(typed)).toBe(ms))

test('what is shown is read back to the hundredth', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5_000_000 }), (ms) => {
      expect(Math.abs((readExactTime(exactTime(ms)) ?? NaN) - ms)).toBeLessThanOrEqual(5)
    }),
    { seed: 15 },
  )
})
