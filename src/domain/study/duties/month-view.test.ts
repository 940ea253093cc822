import fc from 'fast-check'
import { monthBeside, monthView } from './month-view'

test.each([
  ['2026-12', 1, '2027-01'],
  ['2026-01', 1, '2026-02'],
  ['2026-03', -1, '2026-02'],
  ['2026-01', -1, '2025-12'],
] as const)('beside %s by %i is %s', (month, by, beside) => expect(monthBeside(month, by)).toBe(beside))

test('November 2026: from Monday 26 October to Sunday 6 December', () => {
  const duties = [
    { id: 1, state: 'due', dueDay: '2026-11-30', doneDay: null },
    { id: 2, state: 'done', dueDay: '2026-11-30', doneDay: '2026-11-02' },
    { id: 3, state: 'not-owed', dueDay: '2026-11-03', doneDay: null },
  ]
  const weeks = monthView('2026-11', duties)
  expect([weeks[0]![0]!.day, weeks.at(-1)![6]!.day, weeks.length]).toEqual(['2026-10-26', '2026-12-06', 6])
  const days = weeks.flat()
  expect(days.filter(({ inMonth }) => inMonth)).toHaveLength(30)
  expect(days.filter(({ due }) => due.length > 0).map(({ day, due }) => [day, due[0]!.id])).toEqual([['2026-11-30', 1]])
  expect(days.filter(({ done }) => done.length > 0).map(({ day, done }) => [day, done[0]!.id])).toEqual([
    ['2026-11-02', 2],
  ])
})

test('each month has each of its days once, in whole weeks', () => {
  const month = fc
    .tuple(fc.integer({ min: 2020, max: 2090 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, n]) => `${year}-${String(n).padStart(2, '0')}`)
  fc.assert(
    fc.property(month, (at) => {
      const days = monthView(at, []).flat()
      expect(days.length % 7).toBe(0)
      const [year, n] = at.split('-').map(Number) as [number, number]
      const inside = days.filter(({ inMonth }) => inMonth)
      expect(inside).toHaveLength(new Date(Date.UTC(year, n, 0)).getUTCDate())
      expect(new Set(days.map(({ day }) => day)).size).toBe(days.length)
      expect(monthBeside(monthBeside(at, 1), -1)).toBe(at)
    }),
    { seed: 78 },
  )
})
