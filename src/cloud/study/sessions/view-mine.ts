import type { MySession, SessionNews } from '@/contract/study/sessions/my-sessions'
import type { Context } from '@/cloud/kernel/context'
import { decryptText } from '@/cloud/kernel/secrets/encryption'
import { newsOf, type NewsRow } from '@/domain/study/sessions/session-news'
import { seatActs, signInFrom } from '@/domain/study/sessions/session-steps'
import type { Counted, Seat } from './sessions.repo'

/** Nobody has these: a list may have let more in than there are chairs. */
export const seatsLeft = ({ seats, taken }: Pick<Counted, 'seats' | 'taken'>): number => Math.max(0, seats - taken)

function viewNews(rows: readonly NewsRow[]): SessionNews | null {
  const news = newsOf(rows)
  if (!news) return null
  const { kind, version, at, wasStartsAt, wasEndsAt, wasVenue, read } = news
  const was = { wasStartsAt: wasStartsAt.toISOString(), wasEndsAt: wasEndsAt.toISOString(), wasVenue }
  return { kind, version, at: at.toISOString(), ...was, read }
}

/** A session as the official sees it who has this seat, and to whom this was told. */
export function viewMine(
  { config, clock }: Context,
  session: Counted,
  seat: Seat | null,
  news: readonly NewsRow[] = [],
): MySession {
  const left = seatsLeft(session)
  return {
    id: session.id,
    title: session.title,
    venue: session.venue,
    trainer: session.trainer,
    startsAt: session.startsAt.toISOString(),
    endsAt: session.endsAt.toISOString(),
    signInFrom: signInFrom(session).toISOString(),
    seats: session.seats,
    left,
    state: session.state,
    mine: seat?.state ?? null,
    reason: seat?.reasonEncrypted ? decryptText(config.secretKey, seat.reasonEncrypted) : null,
    cancelReason:
      session.cancelReasonEncrypted && seat ? decryptText(config.secretKey, session.cancelReasonEncrypted) : null,
    // Whoever gave their seat up is not concerned any more.
    news: seat?.state === 'signed-up' ? viewNews(news) : null,
    can: seatActs(session, seat?.state ?? null, left, clock.now()),
    sample: session.sample,
  }
}
