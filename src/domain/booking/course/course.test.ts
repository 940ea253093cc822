import fc from 'fast-check'
import { instantOn } from '../../time/civil-days'
import { MATTERS } from '../booking-words'
import { whatToBring } from '../what-to-bring'
import { attendanceCode, attendanceMark, needsMark, readAttendanceMark } from './attendance-mark'
import { isLate } from './lateness'
import { remindersOf } from './reminders'
import {
  actsOf,
  STATES,
  stands,
  stateWord,
  stepBooking,
  type Actor,
  type BookingAct,
  type BookingState,
} from './states'

const ACTORS: Actor[] = ['resident', 'lawyer', 'firm', 'clock']
const ACTS: BookingAct[] = [
  ...(['confirm', 'release', 'expire', 'cancel', 'move', 'send-substitute', 'accept-substitute'] as const),
  ...([
    'refuse-substitute',
    'call-off',
    'check-in',
    'no-show',
    'report-absent',
    'find-attended',
    'find-other',
  ] as const),
]

describe('what may happen to a booking', () => {
  const cases: [BookingState, BookingAct, Actor, number, string][] = [
    ['held', 'confirm', 'resident', -600, 'booked'],
    ['held', 'confirm', 'lawyer', -600, 'not-yours'],
    ['held', 'release', 'resident', -600, 'released'],
    ['held', 'expire', 'clock', -600, 'expired'],
    ['expired', 'confirm', 'resident', -600, 'wrong-state'],
    ['booked', 'cancel', 'resident', -1, 'cancelled'],
    ['booked', 'cancel', 'resident', 0, 'too-late'],
    ['booked', 'cancel', 'lawyer', -600, 'not-yours'],
    ['cancelled', 'cancel', 'resident', -600, 'wrong-state'],
    ['booked', 'move', 'resident', -600, 'moved'],
    ['booked', 'send-substitute', 'lawyer', -600, 'substitute-offered'],
    ['booked', 'send-substitute', 'firm', -600, 'substitute-offered'],
    ['booked', 'send-substitute', 'resident', -600, 'not-yours'],
    ['booked', 'accept-substitute', 'resident', -600, 'wrong-state'],
    ['substitute-offered', 'accept-substitute', 'resident', -600, 'booked'],
    ['substitute-offered', 'refuse-substitute', 'resident', -600, 'called-off'],
    ['substitute-offered', 'check-in', 'lawyer', 0, 'attended'],
    ['booked', 'call-off', 'lawyer', 0, 'too-late'],
    ['booked', 'check-in', 'lawyer', -61, 'too-early'],
    ['booked', 'check-in', 'lawyer', -60, 'attended'],
    ['booked', 'check-in', 'resident', 0, 'not-yours'],
    ['booked', 'no-show', 'lawyer', 14.9, 'too-early'],
    ['booked', 'no-show', 'lawyer', 15, 'no-show'],
    ['booked', 'report-absent', 'resident', 15, 'lawyer-absent'],
    ['no-show', 'report-absent', 'resident', 20, 'disputed'],
    ['lawyer-absent', 'no-show', 'lawyer', 20, 'disputed'],
    ['no-show', 'check-in', 'lawyer', 25, 'attended'],
    ['no-show', 'no-show', 'lawyer', 25, 'wrong-state'],
    ['disputed', 'find-attended', 'firm', 9999, 'attended'],
    ['disputed', 'find-other', 'firm', 9999, 'settled'],
    ['disputed', 'find-other', 'lawyer', 9999, 'not-yours'],
    ['settled', 'find-attended', 'firm', 9999, 'wrong-state'],
    ['attended', 'report-absent', 'resident', 60, 'wrong-state'],
  ]
  test.each(cases)('%s, %s by the %s %d minutes after the start: %s', (state, act, actor, minutes, expected) => {
    const step = stepBooking(state, act, actor, minutes)
    expect(step.ok ? step.state : step.reason).toBe(expected)
  })

  test('every step leads to a known state, whoever does it and whenever', () => {
    const anything = fc.record({
      state: fc.constantFrom(...STATES),
      act: fc.constantFrom(...ACTS),
      actor: fc.constantFrom(...ACTORS),
      minutes: fc.integer({ min: -30_000, max: 30_000 }),
    })
    fc.assert(
      fc.property(anything, ({ state, act, actor, minutes }) => {
        const step = stepBooking(state, act, actor, minutes)
        expect(step.ok ? STATES.includes(step.state) : step.reason.length > 0).toBe(true)
        expect(actsOf(state, actor, minutes).includes(act)).toBe(step.ok)
      }),
      { seed: 3, numRuns: 1000 },
    )
  })

  test('what has ended stays ended: nobody revives it', () => {
    for (const state of ['released', 'expired', 'cancelled', 'moved', 'called-off', 'attended', 'settled'] as const)
      for (const act of ACTS) for (const actor of ACTORS) expect(stepBooking(state, act, actor, 0).ok).toBe(false)
  })

  test('a visit that stands is one that can still be attended', () => {
    for (const state of STATES) if (stands(state)) expect(stepBooking(state, 'check-in', 'lawyer', 0).ok).toBe(true)
    expect(STATES.filter(stands)).toEqual(['booked', 'substitute-offered'])
  })

  test('every state has a word; one of a newer server too', () => {
    expect(new Set(STATES.map(stateWord)).size).toBe(STATES.length)
    expect(['from-the-future', 'toString'].map(stateWord)).toEqual(['处理中', '处理中'])
  })
})

test.each([
  [-120, false],
  [-119.9, true],
  [-1, true],
  [-1440, false],
])('cancelling %d minutes from the start: late %p', (minutes, late) => {
  const startsAt = new Date('2026-12-01T02:00:00Z')
  expect(isLate(startsAt, new Date(startsAt.getTime() + minutes * 60_000))).toBe(late)
})

describe('reminders', () => {
  const tuesdayNine = instantOn('2026-12-01', 9 * 60)
  const cases: [string, Date, string[]][] = [
    [
      'the days before',
      instantOn('2026-11-29', 600),
      ['evening-before 2026-11-30T10:00:00.000Z', 'two-hours-before 2026-11-30T23:00:00.000Z'],
    ],
    ['after that evening', instantOn('2026-11-30', 18 * 60), ['two-hours-before 2026-11-30T23:00:00.000Z']],
    ['at the last moment', instantOn('2026-12-01', 7 * 60), []],
  ]
  test.each(cases)('booked on %s', (_, now, expected) =>
    expect(remindersOf(tuesdayNine, now).map(({ kind, dueAt }) => `${kind} ${dueAt.toISOString()}`)).toEqual(expected),
  )
})

test('what the QR code says is read back, and nothing else is', () => {
  const id = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff'
  expect(readAttendanceMark(attendanceMark(id, '004711'))).toEqual({ bookingId: id, code: '004711' })
  for (const text of ['', '004711', `xjpf:${id}`, `xjpf:${id}:47110`, 'https://example.cn'])
    expect(readAttendanceMark(text)).toBeNull()
})

test('codes have six digits, whatever the random number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), (random) =>
      expect(attendanceCode(random)).toMatch(/^\d{6}$/),
    ),
    { seed: 17 },
  )
})

test.each([
  ['on-site', 'booked', true],
  ['home-visit', 'substitute-offered', true],
  ['phone', 'booked', false],
  ['video', 'substitute-offered', false],
  ['phone', 'lawyer-absent', true],
  ['phone', 'no-show', true],
])('%s, %s: the code is needed %p', (mode, state, needed) => expect(needsMark(mode, state)).toBe(needed))

test('the identity card comes first, whatever the matter', () => {
  for (const matter of [...MATTERS, 'from-the-future']) expect(whatToBring(matter)[0]).toBe('身份证')
})
