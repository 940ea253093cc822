import type { WeekView } from '@/contract/console/question-statistics'
import { SMALLEST_SHOWN } from '@/domain/counts/small-numbers'
import { civilWeekOf, weeksUpTo } from '@/domain/time/civil-time'
import type { WeekSums } from './weeks.repo'

/** Half a year: enough to see whether a question got easier since it went round. */
const WEEKS = 26

/** The weeks up to this one, oldest first. */
export const weeksUntil = (now: Date): string[] => weeksUpTo(civilWeekOf(now), WEEKS)

/** Every week, also those without an answer; fewer than ten people are not told. */
export function viewWeeks(weeks: readonly string[], sums: readonly WeekSums[]): WeekView[] {
  const known = new Map(sums.map((row) => [row.week, row]))
  return weeks.map((week) => {
    const { answers = 0, rights = 0 } = known.get(week) ?? {}
    return answers < SMALLEST_SHOWN ? { week, answers: null, right: null } : { week, answers, right: rights / answers }
  })
}
