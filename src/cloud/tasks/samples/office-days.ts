import { dayAfter, weekdayOf } from '@/domain/time/civil-days'

const [SATURDAY, SUNDAY] = [6, 7]

/** That day, or the Friday before or the Monday after the weekend it lies on. Public holidays are not looked at. */
export function officeDay(day: string, otherwise: 'before' | 'after'): string {
  const weekday = weekdayOf(day)
  if (weekday < SATURDAY) return day
  const days = otherwise === 'before' ? SATURDAY - 1 - weekday : SUNDAY + 1 - weekday
  return dayAfter(day, days)
}

/** The n-th of the days after `day` on which offices work: 1 is the next. */
export function officeDayAfter(day: string, n: number): string {
  let found = day
  for (let left = n; left > 0; left--) found = officeDay(dayAfter(found, 1), 'after')
  return found
}
