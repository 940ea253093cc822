/** A stretch of a day by the clock on the wall in Chongqing, `09:00` to `17:30`; `24:00` is the end of the day. */
export interface Span {
  from: string
  to: string
}

/** One list of spans per weekday, Monday first; an empty list is a day on which nobody is there. */
export type Hours = readonly (readonly Span[])[]

/** What holds on one civil day instead of the week: other spans, or closed (an empty list), and why. */
export interface HoursException {
  day: string
  spans: readonly Span[]
  why: string
}

/** On public holidays: `closed`, or `usual`: the weekday's hours as ever. */
export const HOLIDAY_RULES = ['closed', 'usual'] as const

/** All that decides when a place is open. */
export interface OpeningTimes {
  hours: Hours
  exceptions: readonly HoursException[]
  /** Of HOLIDAY_RULES; one that only a newer server knows counts as `closed`. */
  holidays: string
}

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/

/** `17:30` is 1050; null for what no clock shows. */
export function minuteOf(clock: string): number | null {
  if (!CLOCK.test(clock)) return null
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
}

/** Whether spans are readable, each longer than nothing, in order and apart. */
export function spansInOrder(spans: readonly Span[]): boolean {
  let last = -1
  for (const { from, to } of spans) {
    const [begins, ends] = [minuteOf(from), minuteOf(to)]
    if (begins === null || ends === null || begins <= last || ends <= begins) return false
    last = ends
  }
  return true
}
