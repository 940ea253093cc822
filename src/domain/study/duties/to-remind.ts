import { dayAfter } from '@/domain/time/civil-days'

/** So many days before an item's last day; what people may choose from. */
export const REMIND_DAYS = [1, 3, 7] as const

/**
 * Whether somebody who asked is to be reminded of an item today: when its last days begin, and once more on the last
 * one; never twice on a day. What is over by then is `isToTellLate`'s.
 *
 * @param remindedDay the day on which they were reminded last, of whatever; null for never
 * @example isToRemind('2026-03-31', 3, '2026-03-28', null) // true, and not again before 03-31
 */
export function isToRemind(dueDay: string, daysBefore: number, today: string, remindedDay: string | null): boolean {
  if (today > dueDay || remindedDay === today) return false
  const begins = dayAfter(dueDay, -daysBefore)
  if (today < begins) return false
  return today === dueDay || remindedDay === null || remindedDay < begins
}

/** Civil days between two mentions of what is late, and from an item's last day to the first. */
export const LATE_EVERY_DAYS = 7

/**
 * Whether somebody who asked for reminders is told today of what they can catch up with. Sober: the first time a week
 * after an item's last day, of which they were reminded; then once a week at most, in one message about all there is,
 * for as long as it can be caught up with (until it is done or its plan is closed). Nobody else is told, and no unit.
 *
 * @param dueDays the last days of what is late
 * @param lateDay the civil day on which they were told so last; null for never
 * @example isToTellLate(['2026-03-31'], '2026-04-07', null) // true, and again from 04-14 on
 */
export function isToTellLate(dueDays: readonly string[], today: string, lateDay: string | null): boolean {
  const weekAgo = dayAfter(today, -LATE_EVERY_DAYS)
  return dueDays.some((dueDay) => dueDay <= weekAgo) && (lateDay === null || lateDay <= weekAgo)
}
