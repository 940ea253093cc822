import { beijingMoment } from '@/domain/time/beijing-clock'
import { civilDayOf } from '@/domain/time/civil-time'

const MINUTE_MS = 60_000
const HOUR_MINUTES = 60
const DAY_MINUTES = 24 * HOUR_MINUTES

/** Further ahead nobody knows which law will be in force. */
export const SCHEDULE_MAX_DAYS = 365

export type ScheduleRefusal = 'past' | 'too-far'

/** What people read when a time does not fit. */
export const SCHEDULE_REFUSAL_WORDS: Record<ScheduleRefusal, string> = {
  past: '这个时间已经过了，请选一个以后的时间，或者马上发布。',
  'too-far': '最多提前一年定时，请选一个近一些的时间。',
}

/** Why an episode may not be published at `at`; null when it may: later than now, at most 365 days ahead. */
export const findScheduleRefusal = (at: Date, now: Date): ScheduleRefusal | null => {
  const aheadMs = at.getTime() - now.getTime()
  if (!(aheadMs > 0)) return 'past'
  return aheadMs > SCHEDULE_MAX_DAYS * DAY_MINUTES * MINUTE_MS ? 'too-far' : null
}

/** As late as this is on time: servers look for due episodes every few seconds, and one may just be starting anew. */
const ON_TIME_MS = 10 * MINUTE_MS

/**
 * The instant that a scheduled episode bears as its publication: the chosen one when it came out on time, so that an
 * episode of midnight does not read 00:00:20; else the moment residents could really see it, because an episode that
 * appears on Wednesday under the date of Monday would be missed below the ones of Tuesday.
 */
export const publishedAtOf = (scheduledAt: Date, releasedAt: Date): Date =>
  releasedAt.getTime() - scheduledAt.getTime() <= ON_TIME_MS ? scheduledAt : releasedAt

/** With its year, because a schedule reaches into the next one: `2026年11月25日 周三 08:00`. */
export const scheduleMoment = (at: Date): string => `${civilDayOf(at).slice(0, 4)}年${beijingMoment(at.toISOString())}`

const inUnits = (minutes: number): string => {
  const [days, hours] = [Math.floor(minutes / DAY_MINUTES), Math.floor((minutes % DAY_MINUTES) / HOUR_MINUTES)]
  if (days > 0) return hours > 0 ? `${days} 天 ${hours} 小时` : `${days} 天`
  return hours > 0 ? `${hours} 小时 ${minutes % HOUR_MINUTES} 分钟` : `${minutes} 分钟`
}

/**
 * How long it is until a schedule: `还有 1 天 4 小时`, `还有 3 小时 20 分钟`, `不到 1 分钟`. Once the time has come,
 * what is going on instead.
 */
export const scheduleCountdown = (at: Date, now: Date): string => {
  const minutes = Math.floor((at.getTime() - now.getTime()) / MINUTE_MS)
  if (minutes >= 1) return `还有 ${inUnits(minutes)}`
  if (at > now) return '不到 1 分钟'
  const isOnTime = now.getTime() - at.getTime() <= ON_TIME_MS
  return isOnTime ? '时间到了，正在发布' : '时间已过还没有发布，系统会继续尝试'
}
