import fc from 'fast-check'
import { dayAfter, instantOn, weekdayOf } from '../../time/civil-days'
import type { Mode } from '../booking-words'
import type { PlanWindow } from '../slots/plan'
import { slotsOn } from '../slots/plan-slots'
import { instantOf } from '../slots/cells'
import { beginWeek } from './begin-week'
import { checkWeek, clockOf, weekdayWords, type WeekWindow } from './check-week'
import { brokenBy, covers, type PlannedVisit } from './presence'

const TUESDAY = '2026-11-24'
const window = (change: Partial<PlanWindow> = {}): PlanWindow => ({
  ...{ weekday: 2, fromMinute: 540, toMinute: 720, slotMinutes: 30, bufferMinutes: 15 },
  ...{ modes: ['on-site', 'phone'], fromDay: '2026-01-01', toDay: null },
  ...change,
})
const visit = (minute: number, mode: Mode = 'on-site', day = TUESDAY): PlannedVisit => ({
  ...{ startsAt: instantOn(day, minute), minutes: 30, mode },
})
const away = (from: number, to: number, day = TUESDAY) => ({
  startsAt: instantOn(day, from),
  endsAt: instantOn(day, to),
})
const plan = (windows: PlanWindow[] = [window()], exceptions: ReturnType<typeof away>[] = []) => ({
  windows,
  exceptions,
})

describe('what a change of plan breaks', () => {
  test.each<[string, ReturnType<typeof plan>, ReturnType<typeof plan>, PlannedVisit, boolean]>([
    ['nothing changes', plan(), plan(), visit(540), false],
    ['the window begins later', plan(), plan([window({ fromMinute: 600 })]), visit(540), true],
    ['and the visit is late enough', plan(), plan([window({ fromMinute: 600 })]), visit(600), false],
    ['the window ends in the middle of it', plan(), plan([window({ toMinute: 555 })]), visit(540), true],
    ['other slots, the same hours', plan(), plan([window({ slotMinutes: 60, bufferMinutes: 0 })]), visit(585), false],
    ['no longer in this way', plan(), plan([window({ modes: ['phone'] })]), visit(540), true],
    ['but in that', plan(), plan([window({ modes: ['phone'] })]), visit(540, 'phone'), false],
    ['another weekday', plan(), plan([window({ weekday: 3 })]), visit(540), true],
    [
      'a plan that begins after it',
      plan(),
      plan([window({ toDay: TUESDAY }), window({ fromDay: '2026-11-25' })]),
      visit(540),
      false,
    ],
    ['in court', plan(), plan([window()], [away(500, 541)]), visit(540), true],
    ['in court until it begins', plan(), plan([window()], [away(500, 540)]), visit(540), false],
    ['in court during the buffer only', plan(), plan([window()], [away(570, 600)]), visit(540), false],
    [
      'away before and after',
      plan([window()], [away(540, 570)]),
      plan([window()], [away(540, 600)]),
      visit(540),
      false,
    ],
    ['outside of the plan before and after', plan([]), plan([]), visit(540), false],
    ['outside of the plan, and in court now', plan([]), plan([], [away(540, 600)]), visit(540), true],
  ])('%s', (_, before, after, one, broken) => {
    expect(brokenBy(before, after, [one], {})).toEqual(broken ? [one] : [])
  })

  it('a holiday that was no duty breaks nothing, a day worked instead counts as its weekday', () => {
    const special = { [TUESDAY]: { work: false, name: '元旦' } }
    expect(brokenBy(plan(), plan([]), [visit(540)], special)).toEqual([])
    const saturday = '2026-11-28'
    const friday = plan([window({ weekday: 5 })])
    const made = { [saturday]: { work: true, name: '国庆节' } }
    expect(covers(friday, visit(540, 'on-site', saturday), made)).toBe(true)
    expect(brokenBy(friday, plan([]), [visit(540, 'on-site', saturday)], made)).toHaveLength(1)
  })

  it('whatever a plan offers it covers; taking it away breaks all of it, adding to it nothing', () => {
    const quarter = fc.integer({ min: 0, max: 80 }).map((n) => n * 15)
    const windows = fc.array(
      fc.record({
        weekday: fc.integer({ min: 1, max: 7 }),
        fromMinute: quarter,
        toMinute: quarter.map((minute) => minute + 240),
        slotMinutes: fc.constantFrom(15, 30, 45, 60),
        bufferMinutes: fc.constantFrom(0, 15, 30),
      }),
      { maxLength: 6 },
    )
    const whole = (all: object[]) => all.map((one) => window(one))
    fc.assert(
      fc.property(windows, windows, fc.integer({ min: 0, max: 27 }), (some, more, ahead) => {
        const day = dayAfter(TUESDAY, ahead)
        const before = plan(whole(some))
        const visits = slotsOn(before.windows, day).map(({ cell, minutes }): PlannedVisit => ({
          startsAt: instantOf(cell),
          minutes,
          mode: 'phone',
        }))
        expect(visits.every((one) => covers(before, one, {}))).toBe(true)
        expect(brokenBy(before, plan([]), visits, {})).toEqual(visits)
        expect(brokenBy(before, plan([...before.windows, ...whole(more)]), visits, {})).toEqual([])
        expect(visits.every(() => some.some(({ weekday }) => weekday === weekdayOf(day)))).toBe(true)
      }),
      { seed: 7, numRuns: 200 },
    )
  })
})

describe('a week', () => {
  const week = (change: Partial<WeekWindow> = {}): WeekWindow => {
    const { fromDay: _, toDay: __, ...rest } = window()
    return { ...rest, ...change }
  }
  test.each<[string, WeekWindow[], string | null, RegExp | null]>([
    ['as it should be', [week(), week({ fromMinute: 840, toMinute: 1020 })], null, null],
    ['ends before it begins', [week({ toMinute: 540 })], null, /晚于/],
    ['too short for a visit', [week({ toMinute: 555 })], null, /放不下/],
    ['no way to meet', [week({ modes: [] })], null, /见面方式/],
    ['between quarters', [week({ fromMinute: 545 })], null, /一刻钟/],
    ['video without a link', [week({ modes: ['video'] })], null, /链接/],
    ['video with one', [week({ modes: ['video'] })], 'https://meeting.example/1', null],
    ['two at once', [week(), week({ fromMinute: 705, toMinute: 780 })], null, /和周二 09:00–12:00 重叠/],
    ['one after the other', [week(), week({ fromMinute: 720, toMinute: 780 })], null, null],
    ['on different days', [week(), week({ weekday: 3 })], null, null],
  ])('%s', (_, windows, link, fault) => {
    const faults = checkWeek(windows, link)
    if (fault) expect(faults).toMatchObject([{ at: windows.length - 1, message: expect.stringMatching(fault) }])
    else expect(faults).toEqual([])
  })

  it('is written in clocks', () => {
    expect([clockOf(545), clockOf(0), weekdayWords(7)]).toEqual(['09:05', '00:00', '周日'])
  })
})

describe('another week from a day on', () => {
  const days = (windows: readonly PlanWindow[]) =>
    windows.map(({ weekday, fromDay, toDay }) => [weekday, fromDay, toDay])
  const extra = window({ fromDay: TUESDAY, toDay: TUESDAY })
  const { fromDay: _from, toDay: _to, ...week } = window()

  test.each<[string, PlanWindow[], (string | number | null)[][]]>([
    ['ends the old one the day before', [window()], [[2, '2026-01-01', '2026-11-24']]],
    ['leaves what was over before', [window({ toDay: '2026-05-01' })], [[2, '2026-01-01', '2026-05-01']]],
    [
      'forgets what was to begin then or later',
      [window({ fromDay: '2026-11-25' }), window({ fromDay: '2027-01-01' })],
      [],
    ],
    ['leaves extra duty', [extra], [[2, TUESDAY, TUESDAY]]],
    ['makes no extra duty of one day', [window({ fromDay: TUESDAY })], [[2, '2026-11-23', TUESDAY]]],
    ['nor of a day that is none of it', [window({ fromDay: TUESDAY, weekday: 3 })], []],
  ])('%s', (_, before, kept) =>
    expect(days(beginWeek(before, '2026-11-25', [week]))).toEqual([...kept, [2, '2026-11-25', null]]),
  )

  test('takes the place of extra duty that begins at its very time on that day', () => {
    expect(days(beginWeek([extra], TUESDAY, [week]))).toEqual([[2, TUESDAY, null]])
    expect(days(beginWeek([extra], TUESDAY, [{ ...week, fromMinute: 600 }]))).toHaveLength(2)
  })
})
