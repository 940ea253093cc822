import type { Mode } from '../booking-words'
import { CELL_MINUTES } from '../slots/cells'
import type { PlanWindow } from '../slots/plan'

/** A stretch of a weekday without the days from and to which it holds. */
export type WeekWindow = Omit<PlanWindow, 'fromDay' | 'toDay'>

export interface WindowFault {
  /** Which window, from 0. */
  at: number
  message: string
}

const WEEKDAYS = '一二三四五六日'
const two = (n: number) => String(n).padStart(2, '0')

/** Minutes after midnight as a clock shows them. Example: clockOf(9 * 60 + 5) is `09:05`. */
export const clockOf = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`

export const weekdayWords = (weekday: number): string => `周${WEEKDAYS[weekday - 1] ?? '？'}`

const onQuarter = (minute: number): boolean => minute % CELL_MINUTES === 0

function faultOf(window: WeekWindow, videoLink: string | null): string | null {
  const { fromMinute, toMinute, slotMinutes, bufferMinutes, modes } = window
  if (![fromMinute, toMinute, slotMinutes, bufferMinutes].every(onQuarter)) return '时间请用一刻钟的整数倍。'
  if (fromMinute >= toMinute) return '结束时间要晚于开始时间。'
  if (toMinute - fromMinute < slotMinutes) return '这段时间放不下一次来访，请延长或缩短每次的时间。'
  if (modes.length === 0) return '请至少选一种见面方式。'
  return modes.includes('video' satisfies Mode) && !videoLink ? '要提供视频，请先填写视频会议的链接。' : null
}

/** What is wrong with a week, window by window, in words; empty when it can be worked. */
export function checkWeek(windows: readonly WeekWindow[], videoLink: string | null): WindowFault[] {
  return windows.flatMap((window, at) => {
    const message = faultOf(window, videoLink)
    if (message) return [{ at, message }]
    const other = windows.findIndex(
      (one, n) =>
        n < at &&
        one.weekday === window.weekday &&
        one.fromMinute < window.toMinute &&
        window.fromMinute < one.toMinute,
    )
    if (other < 0) return []
    const { weekday, fromMinute, toMinute } = windows[other]!
    return [{ at, message: `和${weekdayWords(weekday)} ${clockOf(fromMinute)}–${clockOf(toMinute)} 重叠了，请错开。` }]
  })
}
