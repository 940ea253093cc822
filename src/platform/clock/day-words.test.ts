import { dayWords, momentWords, today } from './day-words'

// On the one day of all tests of pages.
test('days are worded as read on this day, with the year where it is another one', () => {
  expect(today()).toBe('2026-12-01')
  expect(dayWords('2026-12-01')).toBe('12月1日 周二')
  expect(momentWords('2027-01-04T01:00:00Z')).toBe('2027年1月4日 周一 09:00')
})
