import type { SpecialDays } from '../../booking/calendar/working-days'
import { dayAfter, weekdayOf } from '../../time/civil-days'
import { civilDayOf, onTheWall } from '../../time/civil-time'
import { minuteOf, type OpeningTimes, type Span } from './hours'
import { spansOn } from './spans-on'

export interface OpenState {
  /** `unknown`: nobody has entered any hours. */
  state: 'open' | 'closed' | 'unknown'
  /** 营业中，17:30 关门 */
  words: string
}

/** So long before the end somebody should know that it is the end. */
const CLOSING_SOON_MINUTES = 30
/** Opening is looked for as far ahead. */
const DAYS_AHEAD = 14
const MIDNIGHT = 24 * 60
const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日']

const begins = ({ from }: Span): number => minuteOf(from) ?? MIDNIGHT
const ends = ({ to }: Span): number => minuteOf(to) ?? 0

/** `2026-12-08` is 12月8日. */
const dayWords = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`

/** 明天, 周一 within the next six days, else the date. */
function aheadWords(today: string, ahead: number): string {
  const day = dayAfter(today, ahead)
  if (ahead === 1) return '明天 '
  return ahead < 7 ? `周${WEEKDAYS[weekdayOf(day) - 1]} ` : `${dayWords(day)} `
}

type SpansAhead = (ahead: number) => readonly Span[]

/** When what is open now closes, over midnight if need be; null when it never does within a week. */
function closing(spans: SpansAhead, now: Span): { ahead: number; clock: string } | null {
  let [span, ahead] = [now, 0]
  while (ends(span) === MIDNIGHT) {
    const next = spans(ahead + 1).find((one) => begins(one) === 0)
    if (!next) return { ahead, clock: '24:00' }
    if (++ahead >= 7) return null
    span = next
  }
  return { ahead, clock: span.to }
}

function openWords(spans: SpansAhead, now: Span, minute: number): string {
  const close = closing(spans, now)
  if (!close) return '全天开放'
  const left = close.ahead * MIDNIGHT + (minuteOf(close.clock) ?? 0) - minute
  const when = `${close.ahead === 1 ? '明天 ' : ''}${close.clock} 关门`
  if (close.ahead > 1) return '营业中'
  return left <= CLOSING_SOON_MINUTES ? `快关门了，${when}` : `营业中，${when}`
}

function closedWords(spans: SpansAhead, today: string, minute: number, why: string | null): string {
  const later = spans(0).find((span) => begins(span) > minute)
  const resting = spans(0).some((span) => ends(span) <= minute)
  if (later) return resting ? `中间休息，${later.from} 开门` : `还没开门，${later.from} 开门`
  const head = why && !resting ? why : '已关门'
  for (let ahead = 1; ahead <= DAYS_AHEAD; ahead++) {
    const [first] = spans(ahead)
    if (first) return `${head}，${aheadWords(today, ahead)}${first.from} 开门`
  }
  return `${head}，近两周不开门，请先打电话问`
}

/**
 * Whether a place is open at an instant, in words, by the clock in Chongqing.
 * Source of holidays: the State Council's yearly notice, as `calendar` has it.
 *
 * @example openState(office, {}, new Date('2026-11-30T02:00:00Z')).words // 营业中，12:00 关门
 */
export function openState(times: OpeningTimes, calendar: SpecialDays, at: Date): OpenState {
  const today = civilDayOf(at)
  const wall = onTheWall(at)
  const minute = wall.getUTCHours() * 60 + wall.getUTCMinutes()
  const spans: SpansAhead = (ahead) => spansOn(times, dayAfter(today, ahead), calendar).spans
  const none = times.hours.every((day) => day.length === 0) && times.exceptions.every((one) => one.spans.length === 0)
  if (none) return { state: 'unknown', words: '没有登记开门时间，请先打电话问' }
  const now = spans(0).find((span) => begins(span) <= minute && minute < ends(span))
  if (now) return { state: 'open', words: openWords(spans, now, minute) }
  const { why } = spansOn(times, today, calendar)
  return { state: 'closed', words: closedWords(spans, today, minute, why) }
}
