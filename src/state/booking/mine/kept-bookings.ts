import type { MyBooking, WaitingView } from '@/contract/booking/my-bookings'
import { forget, keep, recall } from '@/platform/storage'

export interface KeptBookings {
  upcoming: MyBooking[]
  past: MyBooking[]
  waiting: WaitingView[]
}

/** The number grows when a shape changes; what an older program kept is then fetched anew, not misread. */
const KEY = 'my-bookings-1'
/** Enough to look something up; the rest is with the server. */
const PAST_KEPT = 5

export const NO_BOOKINGS: KeptBookings = { upcoming: [], past: [], waiting: [] }

/** What this person had when the phone last heard: with place and code, for times without a network. */
export function readBookings(ownerId: string | null): KeptBookings | null {
  const kept = recall(KEY)
  if (ownerId === null || typeof kept !== 'object' || kept === null) return null
  const { ownerId: whose, ...bookings } = kept as KeptBookings & { ownerId: string }
  return whose === ownerId ? bookings : null
}

export const writeBookings = (ownerId: string, { upcoming, past, waiting }: KeptBookings): void =>
  void keep(KEY, { ownerId, upcoming, past: past.slice(0, PAST_KEPT), waiting })

export const forgetBookings = (): void => forget(KEY)
