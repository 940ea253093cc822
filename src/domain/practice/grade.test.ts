import fc from 'fast-check'
import { grade, isRight } from './grade'

test.each([
  ['A', 'A', 1, 1],
  ['A', 'B', 0, 0],
  ['A', '', 0, 0],
  ['A', 'AB', 0, 0],
  ['AC', 'AC', 1, 1],
  ['AC', 'CA', 1, 1],
  ['AC', 'AAC', 1, 1],
  ['AC', 'A', 0, 0.5],
  ['ABC', 'AB', 0, 2 / 3],
  ['AC', 'AB', 0, 0],
  ['AC', 'ABC', 0, 0],
  ['AC', '', 0, 0],
])('%s answered %s: %d, with partial credit %d', (answer, chosen, strict, partial) => {
  const [right, picked] = [[...answer], [...chosen]]
  expect(grade(right, picked)).toBe(strict)
  expect(grade(right, picked, { partialCredit: true })).toBe(partial)
  expect(isRight(right, picked)).toBe(strict === 1)
})

test('only the right letters are right, in any order', () => {
  const letters = fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D'), { minLength: 1 })
  fc.assert(
    fc.property(letters, letters, (answer, chosen) => {
      expect(isRight(answer, chosen)).toBe([...answer].sort().join() === [...chosen].sort().join())
      expect(grade(answer, chosen, { partialCredit: true })).toBeGreaterThanOrEqual(grade(answer, chosen))
    }),
    { seed: 4 },
  )
})
