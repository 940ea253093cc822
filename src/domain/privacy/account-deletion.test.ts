import { deletionDueAt } from './account-deletion'

test.each([
  ['2026-11-23T02:00:00Z', '2026-11-30T02:00:00.000Z'],
  ['2027-02-25T23:59:59.999Z', '2027-03-04T23:59:59.999Z'],
])('asked for at %s, an account goes at %s', (asked, due) => {
  expect(deletionDueAt(new Date(asked)).toISOString()).toBe(due)
})
