import { officeDay, officeDayAfter } from './office-days'

test.each([
  ['2026-11-30', 'before', '2026-11-30'],
  ['2026-11-28', 'before', '2026-11-27'],
  ['2026-11-29', 'before', '2026-11-27'],
  ['2026-11-28', 'after', '2026-11-30'],
  ['2026-11-29', 'after', '2026-11-30'],
] as const)('%s, or %s it: %s', (day, otherwise, expected) => expect(officeDay(day, otherwise)).toBe(expected))

test.each([
  ['2026-11-26', 1, '2026-11-27'],
  ['2026-11-26', 2, '2026-11-30'],
  ['2026-11-28', 1, '2026-11-30'],
  ['2026-11-28', 6, '2026-12-07'],
])('from %s the office day no. %i is %s', (day, n, expected) => expect(officeDayAfter(day, n)).toBe(expected))
