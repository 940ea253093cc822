import type { Context } from '@/cloud/kernel/context'
import { describeError } from '@/cloud/kernel/log'
import { deliverInTurns } from '@/cloud/messages/deliver-in-turns'
import { sendMessage } from '@/cloud/messages/send-message'
import { phoneOf } from '@/cloud/session/people/reach'
import { isLastTry } from '@/domain/booking/course/sending'
import type { Message } from '@/domain/messages/templates'
import { isStale, NEWS_WORDS, type NewsKind } from '@/domain/study/sessions/session-news'
import { clockWords } from '@/domain/time/beijing-clock'
import { findSession, type Session } from '../sessions.repo'
import { finishNews, takeDueNews, type DueNews } from './news.repo'

export const TELL_SESSIONS_EVERY_MS = 10_000

const wordNews = (kind: NewsKind, { id, title, venue, startsAt }: Session): Message => ({
  template: 'session-changed',
  words: {
    what: NEWS_WORDS[kind].what,
    when: clockWords(startsAt),
    where: kind === 'moved' ? venue : title,
    note: NEWS_WORDS[kind].note,
  },
  page: `features/study/pages/session/index?id=${id}`,
})

async function deliver(ctx: Context, news: DueNews): Promise<void> {
  const { orm } = ctx.db
  const { kind, sessionId, personId, asked, tries } = news
  const now = ctx.clock.now()
  const session = await findSession(orm, sessionId)
  if (!session || !personId || news.outOfDate || isStale(kind, session.startsAt, now))
    return finishNews(orm, news, 'dropped', now)
  const phone = await phoneOf(orm, ctx.config.secretKey, personId)
  const to = { personId: asked ? personId : null, phone }
  const sent = await sendMessage(ctx, to, wordNews(kind, session), isLastTry(tries))
  if (sent !== 'later') await finishNews(orm, news, sent === 'nobody' ? 'dropped' : sent, ctx.clock.now())
}

/** What fails in a way that nobody foresaw is tried as often as a way that is closed, and then given up. */
async function deliverOrGiveUp(ctx: Context, news: DueNews): Promise<void> {
  try {
    await deliver(ctx, news)
  } catch (thrown) {
    ctx.log.error('message-not-sent', { kind: `session-${news.kind}`, ...describeError(thrown) })
    if (isLastTry(news.tries)) await finishNews(ctx.db.orm, news, 'dropped', ctx.clock.now())
  }
}

/**
 * Tells those who had a seat that their session was cancelled or moved, at any hour, or somebody sets out for nothing.
 * By WeChat only those who asked for reminders; the others, and where WeChat is closed, by SMS; where no way is open the
 * program alone tells it. A change is no reminder of a duty: whoever took a seat is told without asking.
 *
 * @returns how many were dealt with
 */
export const deliverSessionNews = (ctx: Context): Promise<number> =>
  deliverInTurns(
    (limit) => takeDueNews(ctx.db.orm, ctx.clock.now(), limit),
    (news) => deliverOrGiveUp(ctx, news),
  )
