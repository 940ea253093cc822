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

test.each([
  ['2027-01-04T01:00:00Z', '2026-12-31T04:00:00Z', '2027年1月4日 周一 09:00'],
  ['2026-12-31T01:00:00Z', '2026-12-31T04:00:00Z', '12月31日 周四 09:00'],
  // Half past midnight in Chongqing is the new year, whatever UTC says.
  ['2026-12-31T16:30:00Z', '2026-12-31T15:59:00Z', '2027年1月1日 周五 00:30'],
  ['2026-12-31T16:30:00Z', '2026-12-31T16:00:00Z', '1月1日 周五 00:30'],
  ['2025-12-31T06:00:00Z', '2026-01-02T04:00:00Z', '2025年12月31日 周三 14:00'],
])('%s read on %s is %s', (instant, now, words) => expect(beijingMoment(instant, new Date(now))).toBe(words))
