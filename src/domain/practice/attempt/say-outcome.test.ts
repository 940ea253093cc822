import { comebackWord, outcomeNote, verdictWord } from './say-outcome'

test.each([
  [null, null],
  ['2026-11-23', '今天再问您一次。'],
  ['2026-11-24', '今天再问您一次。'],
  ['2026-11-25', '明天再问您一次。'],
  ['2026-12-01', '12月1日再问您一次。'],
])('due %s: %s', (day, words) => expect(comebackWord(day, '2026-11-24')).toBe(words))

test.each([
  [{ right: true, dueDay: null, corrected: false }, undefined],
  [{ right: true, dueDay: '2026-11-27', corrected: false }, '11月27日再问您一次。'],
  [{ right: false, dueDay: '2026-11-25', corrected: true }, '这道题更正过，已按新答案判分。明天再问您一次。'],
])('%j: %s', (said, words) => expect(outcomeNote(said, '2026-11-24')).toBe(words))

test.each([
  [true, ['A'], '答对了'],
  [false, ['A'], '这题要留意'],
  [false, [], '时间到了，答案在这里'],
])('%s after %j: %s', (right, chosen, words) => expect(verdictWord(right, chosen)).toBe(words))
