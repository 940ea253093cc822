import { beijingMoment, beijingTime } from '../../time/beijing-clock'
import { civilDayOf } from '../../time/civil-time'
import { instantOf } from './cells'

/** How many free times a refusal names. */
const NAMED = 3

/**
 * The free times nearest to the one that was wanted, in their own order; of two equally near the earlier.
 *
 * @param free cells in which something free begins
 */
export const nearestTo = (wanted: number, free: readonly number[], most = NAMED): number[] =>
  [...new Set(free)]
    .filter((cell) => cell !== wanted)
    .sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted) || a - b)
    .slice(0, most)
    .sort((a, b) => a - b)

/** A time beside the one wanted: only the clock on the same day, the day too on another. */
const sayTime = (cell: number, wanted: number): string => {
  const [instant, day] = [instantOf(cell), civilDayOf(instantOf(wanted))]
  return civilDayOf(instant) === day
    ? beijingTime(instant.toISOString())
    : beijingMoment(instant.toISOString(), instantOf(wanted))
}

/**
 * Why a time was refused, and what to do next.
 *
 * @example sayTaken(cell of 9:00, [10:30, 14:00]) // 这个时间刚被别人约走了，10:30 和 14:00 还空着。
 */
export function sayTaken(wanted: number, nearest: readonly number[]): string {
  const times = nearest.map((cell) => sayTime(cell, wanted))
  if (times.length === 0) return '这个时间刚被别人约走了，近两周已约满，可以排队等空位。'
  const last = times.pop()!
  return `这个时间刚被别人约走了，${times.length > 0 ? `${times.join('、')} 和 ${last}` : last} 还空着。`
}
