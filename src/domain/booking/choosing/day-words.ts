import { otherYear } from '../../time/civil-day'
import { dayAfter, weekdayOf } from '../../time/civil-days'

const WEEKDAYS = '一二三四五六日'

/** A civil day as people call it from where they stand: 今天, 明天, else 周三. */
export function weekdayWord(day: string, today: string): string {
  if (day === today) return '今天'
  return day === dayAfter(today, 1) ? '明天' : `周${WEEKDAYS[weekdayOf(day) - 1]}`
}

/** Without the year: `11月3日`. */
export const shortDay = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`

/** `11月23日 周一`, the same day and month as `beijingMoment` says it; with the year where it is not today's. */
export const dayWords = (day: string, today?: string): string =>
  `${otherYear(day, today)}${shortDay(day)} 周${WEEKDAYS[weekdayOf(day) - 1]}`
