import { dayAfter, weekdayOf } from '../../time/civil-days'
import { isExtra, type PlanWindow } from '../slots/plan'
import type { WeekWindow } from './check-week'

/**
 * What is left of a window up to a day. Of one that began on that very day one day would be left, and it would be taken
 * for extra duty: it begins the day before, which is another day of the week, or goes where it has nothing to do with it.
 */
function upTo(window: PlanWindow, lastDay: string): PlanWindow[] {
  if (isExtra(window) || (window.toDay !== null && window.toDay <= lastDay)) return [window]
  if (window.fromDay < lastDay) return [{ ...window, toDay: lastDay }]
  return window.weekday === weekdayOf(lastDay) ? [{ ...window, fromDay: dayAfter(lastDay, -1), toDay: lastDay }] : []
}

/**
 * A plan with another week from a day on: the old one until the day before, what was to begin later goes, extra duty
 * stays, but where the new week begins at its very time.
 *
 * @example a week since January, another from Wednesday on // the first until Tuesday, the other from then on
 */
export function beginWeek(plan: readonly PlanWindow[], fromDay: string, week: readonly WeekWindow[]): PlanWindow[] {
  const begins = week.map((window): PlanWindow => ({ ...window, fromDay, toDay: null }))
  const isTaken = (old: PlanWindow) =>
    begins.some(
      (one) => one.fromDay === old.fromDay && one.weekday === old.weekday && one.fromMinute === old.fromMinute,
    )
  const kept = plan.filter((window) => (isExtra(window) ? !isTaken(window) : window.fromDay < fromDay))
  return [...kept.flatMap((window) => upTo(window, dayAfter(fromDay, -1))), ...begins]
}
