const DAY_MS = 86_400_000
const HALF_HOUR_TENTHS = 5

const utc = (day: string) => Date.parse(`${day}T00:00:00Z`)

/** Days of a year from `day` on, itself included; all of them for somebody who came before. */
export function daysLeft(year: number, day: string): number {
  const [first, last] = [utc(`${year}-01-01`), utc(`${year}-12-31`)]
  return Math.max(0, Math.round((last - Math.max(first, utc(day))) / DAY_MS) + 1)
}

/**
 * A late joiner's share of what a rule asks for in a year: by the days that are left, rounded to half a 学时.
 *
 * @param targetTenths tenths of a 学时 for the whole year
 * @example fairShareTenths(600, 2026, '2026-07-01') // 300: 184 of 365 days are 30.2 学时, so 30
 */
export function fairShareTenths(targetTenths: number, year: number, joinedDay: string): number {
  const whole = daysLeft(year, `${year}-01-01`)
  const left = daysLeft(year, joinedDay)
  if (left === whole) return targetTenths
  return Math.round((targetTenths * left) / whole / HALF_HOUR_TENTHS) * HALF_HOUR_TENTHS
}

/** 学时 as people write it: hoursWord(125) is `12.5 学时`. */
export const hoursWord = (tenths: number): string => `${tenths / 10} 学时`
