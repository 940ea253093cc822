import { wordsOf } from './shapes'

test.each([
  ['M 0 -60 L 12.5 3 Z', ['M', '0', '-60', 'L', '12.5', '3', 'Z']],
  [`M ${2.4e-16} 4 L ${-1e-7} 8`, ['M', '2.4e-16', '4', 'L', '-1e-7', '8']],
])('%s is read number by number', (path, words) => {
  expect(wordsOf(path)).toEqual(words)
})
