import { toField, toInstant } from './local-time'

test.each([
  ['2026-11-30T01:00:00.000Z', '2026-11-30T09:00'],
  ['2026-12-31T16:30:00.000Z', '2027-01-01T00:30'],
])('%s stands in the field as %s, whatever zone the computer is set to', (instant, field) => {
  expect(toField(instant)).toBe(field)
  expect(toInstant(field)).toBe(instant)
})

test('what is not finished is empty', () => {
  expect(toField('')).toBe('')
  expect(toInstant('2026-11-')).toBe('')
})
