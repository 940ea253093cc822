import { beijingMoment } from '../../time/beijing-clock'
import { civilDayOf } from '../../time/civil-time'
import { dayAfter, instantOn } from '../../time/civil-days'
import { weekdayWord } from '../choosing/day-words'

/** Somebody to be telephoned, as far as words go. */
interface ToTell {
  /** Of the visit, ISO 8601. */
  startsAt: string
  tell: readonly string[]
}

const ownWord = (day: string, today: string): string =>
  day === today || day === dayAfter(today, 1) ? `${weekdayWord(day, today)} ` : ''

/**
 * Which visit a call is about, and what there is to say, in the order in which it happened.
 *
 * @param today by the server's clock; null while it is not known, and no day is then called 今天 or 明天
 * @example callAbout({ startsAt: 9:00 on 2 December, tell: ['预约已取消'] }, '2026-12-01')
 * // 明天 12月2日 周三 09:00 的预约：预约已取消
 */
export const callAbout = ({ startsAt, tell }: ToTell, today: string | null): string =>
  `${today ? ownWord(civilDayOf(new Date(startsAt)), today) : ''}${beijingMoment(startsAt, today ? instantOn(today) : undefined)} 的预约：${tell.join('；')}`

/** How far 已打过 has come, on this phone or with the server. */
export type CalledStatus = 'not-called' | 'sending' | 'kept' | 'not-kept'

const CALLED: Record<Exclude<CalledStatus, 'not-called'>, string> = {
  sending: '已打过，正在保存…',
  kept: '已打过，记在这台手机上，连上网会自动保存。',
  'not-kept': '已打过，但还没有保存；这台手机存不下，请连上网再离开。',
}

export const calledWords = (status: CalledStatus): string | null => (status === 'not-called' ? null : CALLED[status])

/** The server takes it no more: the visit is somebody else's now, or the account may not. */
export const CALL_REFUSED = '没能记为已打过：名单可能变了，这个预约也许已交给别的律师。请返回重新打开，看看还在不在。'
