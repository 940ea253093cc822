import { civilDayBefore } from '../../time/civil-time'

/**
 * Days in a row with an answer, up to today; a day that has only begun does not break it.
 *
 * @param days civil days with an answer, latest first
 * @example streakDays(['2026-11-23', '2026-11-22'], '2026-11-24') // 2
 */
export function streakDays(days: readonly string[], today: string): number {
  const before = (day: string) => civilDayBefore(new Date(`${day}T04:00:00Z`))
  let expected = days[0] === today ? today : before(today)
  let run = 0
  for (const day of days) {
    if (day !== expected) break
    run += 1
    expected = before(day)
  }
  return run
}
