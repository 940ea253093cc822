import fc from 'fast-check'
import { dayAfter } from '@/domain/time/civil-days'
import { daysLeft, fairShareTenths, hoursWord } from './fair-share'

test.each([
  ['2025-05-04', 365, 600],
  ['2026-01-01', 365, 600],
  ['2026-01-02', 364, 600],
  ['2026-02-01', 334, 550],
  ['2026-07-01', 184, 300],
  ['2026-09-15', 108, 180],
  ['2026-12-31', 1, 0],
  ['2027-01-01', 0, 0],
])('joined on %s: %i days and %i tenths of 60 学时', (joined, days, tenths) => {
  expect(daysLeft(2026, joined)).toBe(days)
  expect(fairShareTenths(600, 2026, joined)).toBe(tenths)
})

test('a leap year has a day more', () => {
  expect(daysLeft(2028, '2028-01-01')).toBe(366)
  expect(fairShareTenths(600, 2028, '2028-07-01')).toBe(300)
})

test('a share is whole halves of a 学时, never more than the whole, and never grows with a later day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 240 }), fc.nat(364), fc.nat(60), (halves, at, later) => {
      const target = halves * 5
      const share = (days: number) => fairShareTenths(target, 2026, dayAfter('2026-01-01', days))
      expect(share(at) % 5).toBe(0)
      expect(share(at)).toBeLessThanOrEqual(target)
      expect(share(at + later)).toBeLessThanOrEqual(share(at))
    }),
    { seed: 73 },
  )
})

test.each([
  [125, '12.5 学时'],
  [600, '60 学时'],
  [0, '0 学时'],
])('%i tenths are %s', (tenths, word) => expect(hoursWord(tenths)).toBe(word))
