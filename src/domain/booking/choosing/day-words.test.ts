import { dayWords, shortDay, weekdayWord } from './day-words'

it.each([
  ['2026-11-23', '今天'],
  ['2026-11-24', '明天'],
  ['2026-11-25', '周三'],
  ['2026-11-29', '周日'],
])('calls %s %s', (day, word) => expect(weekdayWord(day, '2026-11-23')).toBe(word))

it('writes a day without the year', () => {
  expect(shortDay('2026-12-03')).toBe('12月3日')
  expect(dayWords('2026-11-23')).toBe('11月23日 周一')
})
