import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

/** The first hour of each part of the day, as people here divide it. */
const PARTS: readonly (readonly [number, string])[] = [
  [5, '早上好'],
  [9, '上午好'],
  [12, '中午好'],
  [14, '下午好'],
  [18, '晚上好'],
  [23, '夜深了'],
]
const WEEKDAYS = '日一二三四五六'

export interface Greeting {
  words: string
  /** 11月23日 周一 */
  day: string
}

/** Greets by the clock of Chongqing (+08:00), wherever the phone thinks it is. */
export const greet = (instant: Date): Greeting => {
  const here = dayjs(instant).utcOffset(8)
  const part = PARTS.filter(([from]) => from <= here.hour()).pop()
  return { words: part?.[1] ?? '夜深了', day: `${here.month() + 1}月${here.date()}日 周${WEEKDAYS[here.day()]}` }
}
