import fc from 'fast-check'
import { dayAfter } from '@/domain/time/civil-days'
import { countOwing } from './count-owing'
import { dutyState, owes } from './obligations'

const day = fc.integer({ min: 0, max: 500 }).map((n) => dayAfter('2025-10-01', n))
const person = fc.record({ joinedDay: day, done: fc.boolean() })
const item = fc.record({ opensDay: day, length: fc.nat(120), required: fc.boolean(), dropped: fc.boolean() })

test('counting by days is counting person by person', () => {
  fc.assert(
    fc.property(fc.array(person), item, day, (people, { opensDay, length, ...rest }, today) => {
      const asked = { ...rest, opensDay, dueDay: dayAfter(opensDay, length) }
      const states = people.map(({ joinedDay, done }) => dutyState(asked, joinedDay, today, done))
      const done = people.filter((one) => one.done)
      const counts = countOwing(
        asked,
        people.map(({ joinedDay }) => ({ joinedDay, many: 1 })),
        { done: done.length, doneOwed: done.filter(({ joinedDay }) => owes(asked, joinedDay)).length },
        today,
      )
      expect(counts.done).toBe(states.filter((state) => state === 'done').length)
      expect(counts.owing).toBe(states.filter((state) => state === 'due' || state === 'catch-up').length)
      expect(counts.notOwed).toBe(states.filter((state) => state === 'not-owed').length)
      expect(counts.owed).toBe(counts.owing + counts.doneOwed)
    }),
    { seed: 77 },
  )
})

test('a whole unit on one day', () => {
  const march = { opensDay: '2026-03-01', dueDay: '2026-03-31', required: true, dropped: false }
  const joined = [
    { joinedDay: '2025-06-01', many: 90 },
    { joinedDay: '2026-05-01', many: 10 },
  ]
  expect(countOwing(march, joined, { done: 41, doneOwed: 40 }, '2026-04-01')).toEqual({
    ...{ done: 41, owing: 50, notOwed: 9, owed: 90, doneOwed: 40 },
  })
})
