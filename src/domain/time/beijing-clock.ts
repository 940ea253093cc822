import { civilDayOf, onTheWall } from './civil-time'
import { otherYear } from './civil-day'

const DAYS = '日一二三四五六'
const two = (n: number) => String(n).padStart(2, '0')

/** The time of day alone, as wide as any other: beijingTime('2026-11-23T01:30:00Z') is `09:30`. */
export const beijingTime = (instant: string): string => {
  const local = onTheWall(new Date(instant))
  return `${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`
}

/**
 * An instant as the clock on the wall shows it in Chongqing, whatever zone the phone is set to.
 * Units: ISO 8601 in. Example: beijingMoment('2026-11-23T06:00:00Z') is `11月23日 周一 14:00`.
 *
 * @param now when it is read: the year is said where it is another one
 */
export const beijingMoment = (instant: string, now?: Date): string => {
  const local = onTheWall(new Date(instant))
  const day = `${local.getUTCMonth() + 1}月${local.getUTCDate()}日 周${DAYS[local.getUTCDay()]}`
  return `${otherYear(civilDayOf(new Date(instant)), now && civilDayOf(now))}${day} ${beijingTime(instant)}`
}

/** An instant as messages say it, which is also what WeChat takes as a time: `2026年11月24日 09:00`. */
export function clockWords(at: Date): string {
  const [year, month, day] = civilDayOf(at).split('-').map(Number)
  return `${year}年${month}月${day}日 ${beijingTime(at.toISOString())}`
}
