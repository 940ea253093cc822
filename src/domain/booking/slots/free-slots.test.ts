import fc from 'fast-check'
import { beijingTime } from '../../time/beijing-clock'
import { instantOn } from '../../time/civil-days'
import { byFairness, joinDays } from './any-lawyer'
import { cellOf, cellsBetween, cellsFrom, instantOf, onGrid, overlap } from './cells'
import { bookableDays, freeAhead, freeOn, horizonCells, isBookable, slotAt, type Diary } from './free-slots'
import { nearestTo, sayTaken } from './nearest'
import type { PlanWindow } from './plan'
import { claimOf } from './plan-slots'

const MONDAY = '2026-11-30'
const at = (hours: number, minutes = 0, day = MONDAY) => instantOn(day, hours * 60 + minutes)
const cell = (hours: number, minutes = 0, day = MONDAY) => cellOf(at(hours, minutes, day))
const daily = (changes: Partial<PlanWindow> = {}): PlanWindow[] =>
  [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
    ...{ weekday, fromMinute: 540, toMinute: 720, slotMinutes: 30, bufferMinutes: 15 },
    ...{ modes: ['on-site'] as const, fromDay: '2026-01-01', toDay: null },
    ...changes,
  }))
const diary = (changes: Partial<Diary> = {}): Diary => ({
  plan: daily(),
  exceptions: [],
  claimed: new Set(),
  ...changes,
})
const EARLY = at(0)
const ahead = (of: Diary) => freeAhead(of, bookableDays(EARLY), {}, EARLY)
const times = (of: Diary, now = EARLY, day = MONDAY) =>
  freeOn(of, day, {}, now).free.map((slot) => beijingTime(instantOf(slot.cell).toISOString()))

test.each([
  ['a quarter', 15, 100],
  ['half an hour', 30, 101],
  ['a minute of the next quarter', 31, 102],
  ['nothing is a cell all the same', 0, 100],
])('%s takes cells up to the last it touches', (_, minutes, last) =>
  expect(cellsFrom(100, minutes)).toEqual({ first: 100, last }),
)

test('an end is not part of a stretch of time', () => {
  expect(cellsBetween(at(9), at(10))).toEqual({ first: cell(9), last: cell(9, 45) })
  expect([at(9), at(9, 7)].map(onGrid)).toEqual([true, false])
})

describe('what is free', () => {
  const cases: [string, Diary, Date, string[]][] = [
    ['all of it', diary(), EARLY, ['09:00', '09:45', '10:30', '11:15']],
    ['not what is claimed', diary({ claimed: new Set([cell(9, 45), cell(10)]) }), EARLY, ['09:00', '10:30', '11:15']],
    [
      'not what only a buffer of another visit touches',
      diary({ claimed: new Set([cell(9)]) }),
      EARLY,
      ['09:45', '10:30', '11:15'],
    ],
    [
      'not when its own buffer is taken',
      diary({ claimed: new Set([cell(9, 30)]) }),
      EARLY,
      ['09:45', '10:30', '11:15'],
    ],
    [
      'not in court',
      diary({ exceptions: [{ startsAt: at(9, 50), endsAt: at(10, 30) }] }),
      EARLY,
      ['09:00', '10:30', '11:15'],
    ],
    [
      'court right after the buffer is no matter',
      diary({ exceptions: [{ startsAt: at(9, 45), endsAt: at(12) }] }),
      EARLY,
      ['09:00'],
    ],
    ['court within the buffer is', diary({ exceptions: [{ startsAt: at(9, 44), endsAt: at(12) }] }), EARLY, []],
    [
      'leave over several days',
      diary({ exceptions: [{ startsAt: at(0, 0, '2026-11-28'), endsAt: at(0, 0, '2026-12-02') }] }),
      EARLY,
      [],
    ],
    ['two hours ahead to the minute', diary(), at(7, 45), ['09:45', '10:30', '11:15']],
    ['a second too late', diary(), new Date(at(7, 45).getTime() + 1000), ['10:30', '11:15']],
    ['after the day is over', diary(), at(18), []],
  ]
  test.each(cases)('%s', (_, of, now, expected) => expect(times(of, now)).toEqual(expected))

  test('a day of which all is taken is still a day on duty; one that is over is not', () => {
    const claimed = new Set(Array.from({ length: 40 }, (_, n) => cell(8) + n))
    expect(freeOn(diary({ claimed }), MONDAY, {}, EARLY)).toMatchObject({ free: [], onDuty: true })
    expect(freeOn(diary({ claimed }), MONDAY, {}, at(12))).toMatchObject({ free: [], onDuty: false })
  })
})

test('the horizon is today and the 13 civil days after it, by the clock in Chongqing', () => {
  const justBeforeMidnight = new Date('2026-11-30T15:59:59Z')
  expect(bookableDays(justBeforeMidnight)).toHaveLength(14)
  expect([bookableDays(justBeforeMidnight)[0], bookableDays(justBeforeMidnight).at(-1)]).toEqual([MONDAY, '2026-12-13'])
  expect(bookableDays(new Date('2026-11-30T16:00:00Z'))[0]).toBe('2026-12-01')
  expect(isBookable(at(9, 0, '2026-12-13'), justBeforeMidnight)).toBe(true)
  expect(isBookable(at(9, 0, '2026-12-14'), justBeforeMidnight)).toBe(false)
  expect(ahead(diary()).map(({ day }) => day)).toEqual(bookableDays(EARLY))
  const { first, last } = horizonCells(EARLY)
  expect([first <= cell(0), last >= cell(23, 45, '2026-12-13')]).toEqual([true, true])
})

test('a slot is found by its instant, free or not, and nothing beside it', () => {
  expect(slotAt(diary(), at(9, 45), {})).toMatchObject({ minutes: 30, bufferMinutes: 15 })
  expect(slotAt(diary(), at(9, 30), {})).toBeNull()
  expect(slotAt(diary(), at(9), { [MONDAY]: { work: false, name: '示例节' } })).toBeNull()
  expect(slotAt(diary({ exceptions: [{ startsAt: at(9), endsAt: at(9, 15) }] }), at(9), {})).toBeNull()
})

test('free slots never overlap what is claimed, an absence, or one another', () => {
  const cells = fc.array(fc.integer({ min: cell(8), max: cell(14) }), { maxLength: 20 })
  const away = fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 200 }))
  const lengths = fc.tuple(fc.constantFrom(15, 30, 45, 60), fc.constantFrom(0, 15, 30))
  fc.assert(
    fc.property(cells, fc.array(away, { maxLength: 4 }), lengths, (claimed, absences, [slotMinutes, bufferMinutes]) => {
      const exceptions = absences.map(([from, minutes]) => ({ startsAt: at(8, from), endsAt: at(8, from + minutes) }))
      const of = diary({ plan: daily({ slotMinutes, bufferMinutes }), exceptions, claimed: new Set(claimed) })
      const { free } = freeOn(of, MONDAY, {}, EARLY)
      free.forEach((slot, n) => {
        const { first, last } = claimOf(slot)
        expect(claimed.filter((taken) => first <= taken && taken <= last)).toEqual([])
        for (const e of exceptions) expect(overlap(cellsBetween(e.startsAt, e.endsAt), { first, last })).toBe(false)
        for (const later of free.slice(n + 1)) expect(overlap({ first, last }, claimOf(later))).toBe(false)
      })
    }),
    { seed: 7, numRuns: 300 },
  )
})

describe('any lawyer', () => {
  const busy = diary({ claimed: new Set([cell(9)]) })
  const afternoon = diary({ plan: daily({ fromMinute: 570, toMinute: 660, modes: ['phone'] }) })

  test('a time is free when one of them is; modes add up', () => {
    const [day] = joinDays([ahead(busy), ahead(afternoon)])
    expect(day!.free.map((slot) => [beijingTime(instantOf(slot.cell).toISOString()), slot.modes])).toEqual([
      ['09:30', ['phone']],
      ['09:45', ['on-site']],
      ['10:15', ['phone']],
      ['10:30', ['on-site']],
      ['11:15', ['on-site']],
    ])
  })

  test('full means that somebody is on duty and nothing is left', () => {
    const nobody = diary({ plan: [] })
    expect(joinDays([ahead(nobody)])[0]).toMatchObject({ full: false, onDuty: false })
    const claimed = new Set(Array.from({ length: 40 }, (_, n) => cell(8) + n))
    expect(joinDays([ahead(nobody), ahead(diary({ claimed }))])[0]).toMatchObject({
      full: true,
    })
    expect(joinDays([])).toEqual([])
  })

  test('the fewest visits of the week first; equals keep the order of the pairing', () => {
    const of = (lawyerId: string, thisWeek: number) => ({ lawyerId, thisWeek })
    const order = byFairness([of('c', 2), of('a', 1), of('d', 0), of('b', 1)]).map(({ lawyerId }) => lawyerId)
    expect(order).toEqual(['d', 'a', 'b', 'c'])
  })
})

describe('the nearest times of a refusal', () => {
  const free = [cell(8), cell(10, 30), cell(14), cell(9, 0, '2026-12-01'), cell(9, 0, '2026-12-08')]
  const cases: [string, number[], string][] = [
    ['none', [], '这个时间刚被别人约走了，近两周已约满，可以排队等空位。'],
    ['one', [cell(10, 30)], '这个时间刚被别人约走了，10:30 还空着。'],
    ['two', [cell(10, 30), cell(14)], '这个时间刚被别人约走了，10:30 和 14:00 还空着。'],
    ['three, in the order of time', free, '这个时间刚被别人约走了，08:00、10:30 和 14:00 还空着。'],
    ['another day has its date', [cell(9, 0, '2026-12-01')], '这个时间刚被别人约走了，12月1日 周二 09:00 还空着。'],
    ['never the one that was refused', [cell(9)], '这个时间刚被别人约走了，近两周已约满，可以排队等空位。'],
  ]
  test.each(cases)('%s', (_, cells, sentence) => {
    expect(sayTaken(cell(9), nearestTo(cell(9), cells))).toBe(sentence)
  })
})
