import fc from 'fast-check'
import { dayAfter } from '@/domain/time/civil-days'
import { CREDIT_PARTS } from '../items'
import { DUTY_STATES, dutyState, grantedTenths, inDutyOrder, type GrantedItem } from './obligations'

const MARCH = { opensDay: '2026-03-01', dueDay: '2026-03-31', required: true, dropped: false }

test.each([
  ['before it opens', '2026-01-01', '2026-02-28', false, 'coming'],
  ['on its first day', '2026-01-01', '2026-03-01', false, 'due'],
  ['on its last day', '2026-01-01', '2026-03-31', false, 'due'],
  ['a day late', '2026-01-01', '2026-04-01', false, 'catch-up'],
  ['at the end of the year', '2026-01-01', '2026-12-31', false, 'catch-up'],
  ['done', '2026-01-01', '2026-03-02', true, 'done'],
  ['joined on its last day', '2026-03-31', '2026-04-01', false, 'catch-up'],
  ['joined a day after it closed', '2026-04-01', '2026-04-01', false, 'not-owed'],
  ['joined later, but had it done in another category', '2026-06-01', '2026-06-02', true, 'done'],
])('%s', (_, joined, today, done, state) => expect(dutyState(MARCH, joined, today, done)).toBe(state))

test.each([
  ['optional', { ...MARCH, required: false }, false, 'not-owed'],
  ['dropped', { ...MARCH, dropped: true }, false, 'not-owed'],
  ['dropped after it was done', { ...MARCH, dropped: true }, true, 'done'],
])('an item that is %s', (_, item, done, state) => {
  expect(dutyState(item, '2026-01-01', '2026-03-05', done)).toBe(state)
})

test('late first, then what ends soonest, then what comes, then what is done', () => {
  const duty = (place: number, state: (typeof DUTY_STATES)[number], opensDay: string, dueDay: string) => ({
    ...MARCH,
    ...{ place, state, opensDay, dueDay },
  })
  const duties = [
    duty(1, 'done', '2026-01-01', '2026-01-31'),
    duty(2, 'coming', '2026-07-01', '2026-09-30'),
    duty(3, 'due', '2026-03-01', '2026-06-30'),
    duty(4, 'not-owed', '2026-01-01', '2026-01-31'),
    duty(5, 'catch-up', '2026-02-01', '2026-02-28'),
    duty(6, 'due', '2026-03-01', '2026-03-31'),
    duty(7, 'coming', '2026-06-01', '2026-12-31'),
    duty(8, 'due', '2026-01-01', '2026-03-31'),
  ]
  expect(inDutyOrder(duties).map(({ place }) => place)).toEqual([5, 6, 8, 3, 7, 2, 1, 4])
})

const day = fc.integer({ min: 0, max: 800 }).map((n) => dayAfter('2025-06-01', n))
const item = fc.record({ opensDay: day, length: fc.nat(200), required: fc.boolean(), dropped: fc.boolean() })

test('done is never lost, and what is not owed today is not owed tomorrow', () => {
  fc.assert(
    fc.property(item, day, day, fc.nat(400), ({ opensDay, length, ...rest }, joined, today, later) => {
      const owed = { ...rest, opensDay, dueDay: dayAfter(opensDay, length) }
      expect(dutyState(owed, joined, today, true)).toBe('done')
      const [now, then] = [today, dayAfter(today, later)].map((at) => dutyState(owed, joined, at, false))
      expect(now === 'not-owed').toBe(then === 'not-owed')
      expect(DUTY_STATES.indexOf(then!)).toBeGreaterThanOrEqual(DUTY_STATES.indexOf(now!))
    }),
    { seed: 71 },
  )
})

const grant = fc.record({
  itemId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  part: fc.constantFrom(...CREDIT_PARTS),
  creditTenths: fc.integer({ min: 5, max: 120 }),
})

test('credit is counted once, in whatever order and however often it is named', () => {
  const sumOf = (sums: ReturnType<typeof grantedTenths>) => CREDIT_PARTS.reduce((sum, part) => sum + sums[part], 0)
  const once = fc.uniqueArray(grant, { selector: ({ itemId }) => itemId })
  fc.assert(
    fc.property(once, fc.infiniteStream(fc.nat()), (grants, order) => {
      const again: GrantedItem[] = [...grants, ...grants].sort(() => (order.next().value! % 3) - 1)
      expect(grantedTenths(again)).toEqual(grantedTenths(grants))
      expect(sumOf(grantedTenths(grants))).toBe(grants.reduce((sum, one) => sum + one.creditTenths, 0))
    }),
    { seed: 72 },
  )
})
