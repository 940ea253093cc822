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

it.each([
  ['2027-01-04', '2026-12-31', '2027年1月4日 周一'],
  ['2027-01-04', '2027-01-01', '1月4日 周一'],
  ['2026-12-31', '2027-01-01', '2026年12月31日 周四'],
])('%s read on %s is %s', (day, today, words) => expect(dayWords(day, today)).toBe(words))
