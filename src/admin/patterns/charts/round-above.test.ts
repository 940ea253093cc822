import { roundAbove } from './round-above'

test.each([
  [0, 1],
  [1, 1],
  [7, 10],
  [20, 20],
  [21, 50],
  [501, 1000],
  [99_999, 100_000],
])('the line above %i stands at %i', (most, round) => expect(roundAbove(most)).toBe(round))
