import { keptWords } from './kept-words'

const TEN_AT_NIGHT = new Date('2026-11-23T14:00:00Z')

test.each([
  [900, '留 15 分钟'],
  [601, '留 11 分钟'],
  [3, '留 1 分钟'],
  [36_900, '留到早上 08:15'],
])('%i seconds: %s', (seconds, words) => expect(keptWords(seconds, TEN_AT_NIGHT)).toBe(words))
