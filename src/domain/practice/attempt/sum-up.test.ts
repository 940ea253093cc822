import { resultWord, sumUp } from './sum-up'

test('counts what is right, what is wrong and what waits', () => {
  expect(sumUp([{ right: true }, { right: false }, { right: undefined }, { right: true }])).toEqual({
    right: 2,
    wrong: 1,
    waiting: 1,
  })
})

test.each([
  [{ right: 5, wrong: 0, waiting: 0 }, false, '5 题全对'],
  [{ right: 3, wrong: 2, waiting: 0 }, false, '答对 3 题，2 题要留意'],
  [{ right: 1, wrong: 1, waiting: 3 }, false, '答对 1 题，1 题要留意，3 题等结果'],
  [{ right: 0, wrong: 0, waiting: 5 }, false, '5 题已保存，联网后出结果'],
  [{ right: 7, wrong: 1, waiting: 0 }, true, '连着答对 7 题'],
  [{ right: 0, wrong: 0, waiting: 0 }, false, '还没有作答'],
])('%j, challenge %s: %s', (tally, challenge, words) => expect(resultWord(tally, challenge)).toBe(words))
