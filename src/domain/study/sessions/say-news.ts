import { beijingMoment, beijingTime } from '@/domain/time/beijing-clock'
import { NEWS_WORDS, type NewsKind } from './session-news'

/** A session of which something was told, as a phone has it; a newer server may know kinds that this program does not. */
export interface ToldSession {
  title: string
  startsAt: string
  endsAt: string
  venue: string
  cancelReason?: string | null | undefined
  news?: { kind: string; wasStartsAt: string; wasEndsAt: string; wasVenue: string } | null | undefined
}

const isKind = (kind: string): kind is NewsKind => Object.hasOwn(NEWS_WORDS, kind)
const timeOf = (startsAt: string, endsAt: string, read: Date): string =>
  `${beijingMoment(startsAt, read)}–${beijingTime(endsAt)}`

function sayMoved({ startsAt, endsAt, venue, news }: ToldSession, read: Date): string {
  const { wasStartsAt, wasEndsAt, wasVenue } = news!
  const [now, before] = [timeOf(startsAt, endsAt, read), timeOf(wasStartsAt, wasEndsAt, read)]
  const time = now === before ? '' : `时间改为 ${now}（原来 ${before}）`
  const place = venue === wasVenue ? '' : `地点改为${venue}（原来${wasVenue}）`
  // Moved away and back again before anybody looked.
  return [time, place].filter(Boolean).join('；') || `还是 ${now}，${venue}`
}

/**
 * What happened to a session, in a heading and a sentence that says what to do; null when nothing is to be told. Of one
 * that has begun nothing is said of how to stay away: it is too late to give up the seat.
 *
 * @example 线下实战已取消：现场执法演练 · 原定 12月1日 周二 14:00–16:00，不用来了。原因：主讲生病
 */
export function sayNews(session: ToldSession, now: Date): { title: string; note: string } | null {
  const { title, startsAt, endsAt, cancelReason, news } = session
  if (!news) return null
  const what = isKind(news.kind) ? NEWS_WORDS[news.kind].what : '线下实战有变动'
  if (news.kind !== 'cancelled') {
    const advice = now < new Date(startsAt) ? '来不了请取消报名或者请假。' : ''
    return { title: `${what}：${title}`, note: `${sayMoved(session, now)}。${advice}` }
  }
  const reason = cancelReason ? `原因：${cancelReason}` : ''
  return { title: `${what}：${title}`, note: `原定 ${timeOf(startsAt, endsAt, now)}，不用来了。${reason}` }
}
