import { nothingDueWord, reviewNote } from './say-review'

test.each([
  [20, true, '今天先复习 20 题，其余的往后几天再问，不用一次补完。'],
  [20, false, null],
  [3, false, null],
])('%d today, more later: %s', (questions, moreLater, words) => {
  expect(reviewNote({ questions, moreLater })).toBe(words)
})

test.each([
  [true, '今天的复习做完了，其余的往后几天再问您。'],
  [false, '今天没有要复习的题。答错的题会按时回来。'],
])('nothing today, more later: %s', (moreLater, words) => {
  expect(nothingDueWord(moreLater)).toBe(words)
})
