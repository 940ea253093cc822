const DAY_MS = 86_400_000
const MINUTE_MS = 60_000
const OFFSET_MS = 8 * 3_600_000

const dayOf = (utc: number): string => new Date(utc).toISOString().slice(0, 'yyyy-mm-dd'.length)

const utcOf = (day: string): number => Date.parse(`${day}T00:00:00Z`)

/**
 * The instant at which a civil day of Chongqing begins, or so many minutes of its clock on the wall later.
 *
 * @param minutes after midnight, 0 to 1440
 * @example instantOn('2026-11-30', 9 * 60) // 2026-11-30T01:00:00Z
 */
export const instantOn = (day: string, minutes = 0): Date => new Date(utcOf(day) - OFFSET_MS + minutes * MINUTE_MS)

/** The civil day so many days after `day`. Example: dayAfter('2026-12-31', 1) is `2027-01-01`. */
export const dayAfter = (day: string, days: number): string => dayOf(utcOf(day) + days * DAY_MS)

/** Whether a calendar has this day; isCivilDay('2025-02-31') is false. */
export const isCivilDay = (day: string): boolean => !Number.isNaN(utcOf(day)) && dayAfter(day, 0) === day

/** `count` civil days from `day` on, itself included. */
export function daysFrom(day: string, count: number): string[] {
  const first = utcOf(day)
  return Array.from({ length: count }, (_, n) => dayOf(first + n * DAY_MS))
}

/** 1 is Monday, 7 Sunday. Example: weekdayOf('2026-11-30') is 1. */
export const weekdayOf = (day: string): number => ((new Date(utcOf(day)).getUTCDay() + 6) % 7) + 1

/** The Monday of the week in which `day` lies. */
export const mondayOf = (day: string): string => dayAfter(day, 1 - weekdayOf(day))
