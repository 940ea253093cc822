import fc from 'fast-check'
import { instantOn } from '../../time/civil-days'
import { noteOf, type SpecialDays } from '../calendar/working-days'
import { beijingTime } from '../../time/beijing-clock'
import { instantOf, overlap } from './cells'
import type { PlanWindow } from './plan'
import { claimOf, slotsOn, windowsOn } from './plan-slots'

const window = (changes: Partial<PlanWindow> = {}): PlanWindow => ({
  weekday: 1,
  fromMinute: 9 * 60,
  toMinute: 12 * 60,
  slotMinutes: 30,
  bufferMinutes: 15,
  modes: ['on-site', 'phone'],
  fromDay: '2026-01-01',
  toDay: null,
  ...changes,
})

/** As the State Council's notice for 2026 has them. */
const SPECIAL: SpecialDays = {
  '2026-10-01': { work: false, name: '国庆节' },
  '2026-10-05': { work: false, name: '国庆节' },
  '2026-10-10': { work: true, name: '国庆节' },
  '2026-09-20': { work: true, name: '国庆节' },
}

const timesOn = (plan: PlanWindow[], day: string) =>
  slotsOn(plan, day, SPECIAL[day]).map(({ cell }) => beijingTime(instantOf(cell).toISOString()))

describe('golden days', () => {
  const monday = window()
  const friday = window({ weekday: 5, fromMinute: 14 * 60, toMinute: 16 * 60, slotMinutes: 60, bufferMinutes: 0 })
  const cases: [string, string, PlanWindow[], string[]][] = [
    ['an ordinary Monday', '2026-11-30', [monday, friday], ['09:00', '09:45', '10:30', '11:15']],
    ['a day without duty', '2026-12-01', [monday, friday], []],
    ['a public holiday, a Monday', '2026-10-05', [monday, friday], []],
    ['a Saturday that makes up is worked like Friday', '2026-10-10', [monday, friday], ['14:00', '15:00']],
    [
      'a Sunday that makes up is worked like Monday',
      '2026-09-20',
      [monday, friday],
      ['09:00', '09:45', '10:30', '11:15'],
    ],
    [
      'a Saturday that makes up, for somebody who works Saturdays anyway',
      '2026-10-10',
      [friday, window({ weekday: 6, fromMinute: 600, toMinute: 660 })],
      ['10:00'],
    ],
    [
      'a holiday on which somebody sits on purpose',
      '2026-10-05',
      [monday, window({ fromDay: '2026-10-05', toDay: '2026-10-05', fromMinute: 600, toMinute: 660 })],
      ['10:00'],
    ],
    ['the day before a plan begins', '2026-11-30', [window({ fromDay: '2026-12-01' })], []],
    ['the last day of a plan', '2026-11-30', [window({ toDay: '2026-11-30' })], ['09:00', '09:45', '10:30', '11:15']],
    ['the day after it', '2026-12-07', [window({ toDay: '2026-11-30' })], []],
    [
      'up to midnight',
      '2026-11-30',
      [window({ fromMinute: 23 * 60, toMinute: 24 * 60, bufferMinutes: 30 })],
      ['23:00'],
    ],
    ['from midnight', '2026-11-30', [window({ fromMinute: 0, toMinute: 60 })], ['00:00']],
    ['a window shorter than a visit', '2026-11-30', [window({ toMinute: 9 * 60 + 15 })], []],
    ['the last buffer may end after the window', '2026-11-30', [window({ toMinute: 9 * 60 + 30 })], ['09:00']],
    [
      'of windows that overlap the earlier slot counts',
      '2026-11-30',
      [monday, window({ fromMinute: 9 * 60 + 15, toMinute: 10 * 60 + 30 })],
      ['09:00', '09:45', '10:30', '11:15'],
    ],
  ]
  test.each(cases)('%s', (_, day, plan, times) => expect(timesOn(plan, day)).toEqual(times))
})

test.each([
  ['2026-10-05', '国庆节放假'],
  ['2026-10-10', '国庆节调休上班'],
  ['2026-11-30', null],
])('%s is noted as %j', (day, note) => expect(noteOf(SPECIAL[day])).toBe(note))

const quarters = (from: number, to: number) => fc.integer({ min: from / 15, max: to / 15 }).map((n) => n * 15)
const anyWindow: fc.Arbitrary<PlanWindow> = fc.record({
  weekday: fc.integer({ min: 1, max: 7 }),
  fromMinute: quarters(0, 20 * 60),
  toMinute: quarters(0, 24 * 60),
  slotMinutes: fc.constantFrom(15, 30, 45, 60),
  bufferMinutes: fc.constantFrom(0, 15, 30),
  modes: fc.constant(['on-site'] as const),
  fromDay: fc.constant('2026-01-01'),
  toDay: fc.constant(null),
})

test('whatever a plan says, the slots of a day lie in its windows and never exclude one another', () => {
  const day = fc.constantFrom('2026-11-30', '2026-10-05', '2026-10-10', '2026-09-20', '2026-12-06')
  fc.assert(
    fc.property(fc.array(anyWindow, { maxLength: 12 }), day, (plan, on) => {
      const slots = slotsOn(plan, on, SPECIAL[on])
      const windows = windowsOn(plan, on, SPECIAL[on])
      slots.forEach((slot, n) => {
        const minute = (instantOf(slot.cell).getTime() - instantOn(on).getTime()) / 60_000
        const fits = windows.some((w) => w.fromMinute <= minute && minute + slot.minutes <= w.toMinute)
        expect(fits).toBe(true)
        for (const later of slots.slice(n + 1)) expect(overlap(claimOf(slot), claimOf(later))).toBe(false)
      })
    }),
    { seed: 20261130, numRuns: 300 },
  )
})
