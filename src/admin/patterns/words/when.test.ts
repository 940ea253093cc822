import { when } from './when'

const now = new Date('2026-11-23T06:00:00Z')

test.each([
  ['2026-11-23T06:00:00.000Z', '11月23日 周一 14:00'],
  ['2026-11-22T16:30:00.000Z', '11月23日 周一 00:30'],
  ['2025-12-31T15:59:00.000Z', '2025年12月31日 周三 23:59'],
])('%s is %s', (instant, words) => expect(when(instant, now)).toBe(words))
