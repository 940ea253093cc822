import { beijingMoment, beijingTime } from './beijing-clock'

test.each([
  ['2026-11-23T06:00:00.000Z', '11月23日 周一 14:00'],
  ['2026-11-22T16:30:00.000Z', '11月23日 周一 00:30'],
  ['2026-12-31T15:59:00+08:00', '12月31日 周四 15:59'],
])('%s is %s', (instant, words) => expect(beijingMoment(instant)).toBe(words))

test.each([
  ['2026-11-23T01:30:00Z', '09:30'],
  ['2026-11-22T16:05:00Z', '00:05'],
])('%s is %s by the clock alone', (instant, words) => expect(beijingTime(instant)).toBe(words))
