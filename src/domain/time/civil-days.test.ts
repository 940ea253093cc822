import fc from 'fast-check'
import { dayAfter, daysFrom, instantOn, isCivilDay, mondayOf, weekdayOf } from './civil-days'
import { civilDayOf } from './civil-time'

test.each([
  ['2026-11-30', 0, '2026-11-29T16:00:00.000Z'],
  ['2026-11-30', 9 * 60, '2026-11-30T01:00:00.000Z'],
  ['2027-01-01', 24 * 60, '2027-01-01T16:00:00.000Z'],
])('%s and %i minutes is %s', (day, minutes, at) => expect(instantOn(day, minutes).toISOString()).toBe(at))

test.each([
  ['2026-12-31', 1, '2027-01-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-11-30', -30, '2026-10-31'],
])('%s and %i days is %s', (day, days, after) => expect(dayAfter(day, days)).toBe(after))

test.each([
  ['2026-11-30', 1, '2026-11-30'],
  ['2026-12-05', 6, '2026-11-30'],
  ['2026-12-06', 7, '2026-11-30'],
])('%s is weekday %i of the week of %s', (day, weekday, monday) => {
  expect(weekdayOf(day)).toBe(weekday)
  expect(mondayOf(day)).toBe(monday)
})

test('days follow one another', () => {
  expect(daysFrom('2026-12-30', 3)).toEqual(['2026-12-30', '2026-12-31', '2027-01-01'])
})

test('every minute of a civil day falls on that day', () => {
  const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }).map(civilDayOf)
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 24 * 60 - 1 }), (civil, minutes) => {
      expect(civilDayOf(instantOn(civil, minutes))).toBe(civil)
    }),
    { seed: 5 },
  )
})

test.each([
  ['2024-02-29', true],
  ['2025-02-29', false],
  ['2025-02-31', false],
  ['2025-13-01', false],
  ['tomorrow', false],
])('%s is a day of the calendar: %s', (day, is) => expect(isCivilDay(day)).toBe(is))
