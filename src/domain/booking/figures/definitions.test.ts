import { VISIT_DEFINITIONS, waitWords } from './definitions'

test.each([
  [null, '没有'],
  [0.4, '0 小时'],
  [30.2, '30 小时'],
  [47.6, '48 小时'],
  [48, '2 天'],
  [60, '2.5 天'],
  [241, '10 天'],
])('%s hours are said as %s', (hours, words) => expect(waitWords(hours)).toBe(words))

test('each figure says in a whole sentence what is counted', () => {
  for (const { means } of Object.values(VISIT_DEFINITIONS)) expect(means).toMatch(/。$/)
})
