import { civilDayOf } from '../../time/civil-time'
import type { MessageKind, Recipient } from './messages'

/** What a message is about: a visit, or a place on the waiting list. */
interface About {
  bookingId: string
  startsAt: Date
}

const PAGES = 'features/booking/pages'

/**
 * The page of the program that a message opens: the booking itself, as whoever reads it sees it. Written as WeChat takes
 * it, without a slash in front.
 *
 * @example pageOf('booked', 'resident', { bookingId: 'b1', startsAt }) // features/booking/pages/booking/index?id=b1
 */
export function pageOf(kind: MessageKind, recipient: Recipient, { bookingId, startsAt }: About): string {
  // A time that is offered stands in one's list; there is no booking yet.
  if (kind === 'slot-offered') return `${PAGES}/mine/index`
  if (recipient === 'firm') return `${PAGES}/firm/index`
  if (recipient === 'resident') return `${PAGES}/booking/index?id=${bookingId}`
  const day = civilDayOf(startsAt)
  // Somebody else comes: what is left to see is one's own day.
  if (recipient === 'host') return `${PAGES}/duty/index?day=${day}`
  return `${PAGES}/duty-visit/index?id=${bookingId}&day=${day}`
}
