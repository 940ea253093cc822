import type { Mode } from '@/domain/booking/booking-words'
import type { PlanWindow } from '@/domain/booking/slots/plan'

type Pattern = readonly [weekdays: number[], from: string, to: string, slot: number, buffer: number, modes: Mode[]][]

/** Weeks as village lawyers have them: half days between court and office. */
const PATTERNS: readonly Pattern[] = [
  [[[1, 3, 5], '9:00', '12:00', 30, 15, ['on-site', 'phone']]],
  [[[2, 4], '14:00', '17:00', 30, 15, ['on-site', 'phone', 'home-visit']]],
  [
    [[1, 2, 3, 4, 5], '9:30', '11:30', 30, 0, ['phone', 'on-site']],
    [[3], '14:00', '16:00', 60, 15, ['on-site', 'home-visit']],
  ],
  [[[3, 6], '9:00', '12:00', 45, 15, ['on-site', 'home-visit', 'phone']]],
  [[[1, 4], '13:30', '17:30', 60, 15, ['on-site', 'home-visit']]],
]

/** The first lawyer is the sample person's: there every day, so that a look at the pages always finds something. */
const EVERY_DAY: Pattern = [
  [[1, 2, 3, 4, 5], '9:00', '12:00', 30, 15, ['on-site', 'phone']],
  [[1, 2, 3, 4, 5], '14:00', '17:00', 30, 15, ['on-site', 'phone', 'home-visit']],
  [[6, 7], '10:00', '12:00', 30, 0, ['phone']],
]

const minuteOf = (time: string): number => {
  const [hours, minutes] = time.split(':').map(Number) as [number, number]
  return hours * 60 + minutes
}

/** The week of the n-th lawyer, from before anybody looks. */
export const planOf = (n: number, video: boolean): PlanWindow[] =>
  (n === 0 ? EVERY_DAY : PATTERNS[n % PATTERNS.length]!).flatMap(([weekdays, from, to, slot, buffer, modes]) =>
    weekdays.map((weekday) => ({
      ...{ weekday, fromMinute: minuteOf(from), toMinute: minuteOf(to), slotMinutes: slot, bufferMinutes: buffer },
      ...{ modes: video ? [...modes, 'video' as const] : modes, fromDay: '2026-01-01', toDay: null },
    })),
  )
