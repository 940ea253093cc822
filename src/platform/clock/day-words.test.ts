import { dayWords, momentWords, today } from './day-words'

test('days are worded as read on the day on which the phone’s tests stand, whenever they run', () => {
  expect(today()).toBe('2026-11-30')
  expect(dayWords('2026-12-01')).toBe('12月1日 周二')
  expect(momentWords('2027-01-04T01:00:00Z')).toBe('2027年1月4日 周一 09:00')
})
