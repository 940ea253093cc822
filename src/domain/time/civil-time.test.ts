import fc from 'fast-check'
import {
  civilDayBefore,
  civilDayOf,
  civilMonthOf,
  civilWeekOf,
  monthsUpTo,
  startOfMonth,
  weeksUpTo,
} from './civil-time'

test.each([
  ['2026-11-22T15:59:59.999Z', '2026-11-22', '2026-11', '2026-11-21'],
  ['2026-11-22T16:00:00.000Z', '2026-11-23', '2026-11', '2026-11-22'],
  ['2026-11-30T16:00:00.000Z', '2026-12-01', '2026-12', '2026-11-30'],
  ['2026-12-31T16:00:00.000Z', '2027-01-01', '2027-01', '2026-12-31'],
  ['2028-02-29T15:59:59.999Z', '2028-02-29', '2028-02', '2028-02-28'],
])('%s falls on %s, in %s, after %s', (at, day, month, before) => {
  expect(civilDayOf(new Date(at))).toBe(day)
  expect(civilMonthOf(new Date(at))).toBe(month)
  expect(civilDayBefore(new Date(at))).toBe(before)
})

test.each([
  ['2026-11-22T15:59:59.999Z', '2026-11-16'],
  ['2026-11-22T16:00:00.000Z', '2026-11-23'],
  ['2026-11-29T15:59:59.999Z', '2026-11-23'],
  ['2026-12-31T16:00:00.000Z', '2026-12-28'],
])('%s is in the week of Monday %s', (at, week) => expect(civilWeekOf(new Date(at))).toBe(week))

test('weeks are counted over the turn of a year, oldest first', () => {
  expect(weeksUpTo('2027-01-04', 3)).toEqual(['2026-12-21', '2026-12-28', '2027-01-04'])
})

test('months are counted over the turn of a year, oldest first', () => {
  expect(monthsUpTo('2027-01', 3)).toEqual(['2026-11', '2026-12', '2027-01'])
  expect(monthsUpTo('2026-11', 0)).toEqual([])
})

test.each([
  ['2026-11', 0, '2026-10-31T16:00:00.000Z'],
  ['2026-12', 1, '2026-12-31T16:00:00.000Z'],
  ['2026-01', -1, '2025-11-30T16:00:00.000Z'],
])('%s and %i months later begins at %s', (month, later, at) =>
  expect(startOfMonth(month, later).toISOString()).toBe(at),
)

test('a month lasts from its first instant to just before the next one', () => {
  const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(day, (at) => {
      const month = civilMonthOf(at)
      expect(at.getTime()).toBeGreaterThanOrEqual(startOfMonth(month).getTime())
      expect(at.getTime()).toBeLessThan(startOfMonth(month, 1).getTime())
      expect(civilMonthOf(startOfMonth(month))).toBe(month)
      expect(civilDayOf(startOfMonth(month))).toBe(`${month}-01`)
    }),
    { seed: 14 },
  )
})
