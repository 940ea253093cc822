import type { SpecialDay } from '../calendar/working-days'
import type { PlanWindow } from '../slots/plan'
import { windowsOn } from '../slots/plan-slots'
import { clockOf, type WeekWindow, type WindowFault } from './check-week'

/**
 * Where extra duty of a single day lies over duty that the week has on it anyhow: the same time would be offered twice.
 * On a public holiday the week does not count, and all of the day is open to extra duty.
 */
export function checkExtra(
  extra: readonly WeekWindow[],
  week: readonly PlanWindow[],
  day: string,
  special: SpecialDay | undefined,
): WindowFault[] {
  const there = windowsOn(week, day, special)
  const begins = week.filter(({ fromDay }) => fromDay === day)
  return extra.flatMap(({ weekday, fromMinute, toMinute }, at) => {
    const other =
      there.find((one) => one.fromMinute < toMinute && fromMinute < one.toMinute) ??
      // One key in the table for both, though the holiday closes the one.
      begins.find((one) => one.weekday === weekday && one.fromMinute === fromMinute)
    if (!other) return []
    return [{ at, message: `这天的每周安排里已有 ${clockOf(other.fromMinute)}–${clockOf(other.toMinute)}，请错开。` }]
  })
}
