import { instantOf, visitBeside, visitWithin } from './cells'

const VISITS = new Map([
  [10, 'a'],
  [11, 'a'],
])

test.each<[number, number, string | null]>([
  [8, 30, null],
  [8, 31, 'a'],
  [10, 15, 'a'],
  [11, 45, 'a'],
  [12, 30, null],
])('from cell %i for %i minutes: %s', (cell, minutes, visit) => expect(visitWithin(VISITS, cell, minutes)).toBe(visit))

test('a visit lies beside another one at the same time, not beside itself, the next or none', () => {
  const visit = (id: string, cell: number, minutes = 30) => ({ id, startsAt: instantOf(cell), minutes })
  const [a, b, c] = [visit('a', 10), visit('b', 11), visit('c', 13)]
  const all = [a, b, c]
  expect(all.map((one) => visitBeside(one, all)?.id ?? null)).toEqual(['b', 'a', null])
  expect(visitBeside(visit('d', 12, 15), all)?.id).toBe('b')
  expect(visitBeside(a, [])).toBeNull()
})
