import fc from 'fast-check'
import { instantOn } from '../../time/civil-days'
import { wordMessage } from './message-words'
import type { MessageKind, Recipient } from './messages'
import { isLastTry, minutesUntilAgain, whenToSend } from './sending'

const KINDS = [
  ...(['booked', 'cancelled', 'moved', 'called-off', 'substitute-sent', 'substitute-accepted'] as const),
  ...(['substitute-refused', 'no-show', 'lawyer-absent', 'settled', 'slot-offered'] as const),
  ...(['evening-before', 'two-hours-before'] as const),
] satisfies MessageKind[]

const tuesday = (minute: number) => instantOn('2026-12-01', minute)
const monday = (minute: number) => instantOn('2026-11-30', minute)
const HOUR = 60

const cases: [MessageKind, Date, Date, 'now' | 'never' | Date][] = [
  ['evening-before', tuesday(9 * HOUR), monday(18 * HOUR), 'now'],
  ['evening-before', tuesday(9 * HOUR), monday(21 * HOUR + 59), 'now'],
  ['evening-before', tuesday(9 * HOUR), monday(22 * HOUR), 'never'],
  ['evening-before', tuesday(9 * HOUR), tuesday(7 * HOUR), 'never'],
  ['two-hours-before', tuesday(9 * HOUR), tuesday(7 * HOUR), 'now'],
  ['two-hours-before', tuesday(8 * HOUR + 30), tuesday(6 * HOUR + 30), tuesday(7 * HOUR)],
  ['two-hours-before', tuesday(7 * HOUR), tuesday(5 * HOUR), 'now'],
  ['two-hours-before', tuesday(9 * HOUR), tuesday(9 * HOUR), 'never'],
  ['two-hours-before', tuesday(30), monday(22 * HOUR + 30), 'now'],
  ['booked', tuesday(9 * HOUR), tuesday(2 * HOUR), 'now'],
  ['booked', tuesday(9 * HOUR), tuesday(9 * HOUR), 'never'],
  ['called-off', tuesday(9 * HOUR), tuesday(3 * HOUR), 'now'],
  ['cancelled', tuesday(9 * HOUR), tuesday(10 * HOUR), 'now'],
  ['no-show', tuesday(9 * HOUR), tuesday(23 * HOUR), 'now'],
]
test.each(cases)('%s of a visit at %s, due at %s: %s', (kind, startsAt, now, expected) =>
  expect(whenToSend(kind, startsAt, now)).toEqual(expected),
)

test('no reminder goes out at night, except for a visit that begins then; none comes after the visit has begun', () => {
  const minute = fc.integer({ min: 0, max: 3 * 24 * HOUR })
  fc.assert(
    fc.property(fc.constantFrom('evening-before', 'two-hours-before'), minute, minute, (kind, start, at) => {
      const [startsAt, now] = [monday(start), monday(at)]
      const when = whenToSend(kind, startsAt, now)
      const hour = Math.floor((at % (24 * HOUR)) / HOUR)
      if (when === 'now') {
        expect(now < startsAt).toBe(true)
        const untilMorning = hour >= 22 ? 31 - hour : 7 - hour
        const beginsBeforeMorning = start - at <= untilMorning * HOUR
        expect(hour >= 7 && hour < 22 ? true : beginsBeforeMorning).toBe(true)
      }
      if (when instanceof Date) expect(when > now && when < startsAt).toBe(true)
    }),
    { seed: 5, numRuns: 2000 },
  )
})

test('tried again after longer and longer, and then by another way', () => {
  expect([1, 2, 3, 4, 5, 9].map(minutesUntilAgain)).toEqual([1, 3, 9, 27, 60, 60])
  expect([1, 3, 4, 5].map(isLastTry)).toEqual([false, false, true, true])
})

test('every message has words of at most 20 characters for everybody', () => {
  for (const kind of KINDS)
    for (const recipient of ['resident', 'lawyer', 'host', 'firm'] satisfies Recipient[]) {
      const { what, note } = wordMessage(kind, recipient)
      expect([what.length, note.length].every((length) => length > 0 && length <= 20)).toBe(true)
    }
})
