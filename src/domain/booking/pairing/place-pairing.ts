import { dayAfter } from '../../time/civil-days'

/** Which firm and lawyers a village has, from a civil day to another, both included; null is open. */
export interface Pairing {
  fromDay: string
  toDay: string | null
  firmId: string
  /** In the order in which residents see them. */
  lawyerIds: readonly string[]
}

export type PairingRefusal =
  | { ok: false; reason: 'ends-before-start' | 'past' | 'over' | 'begun' }
  /** `other` holds on one of the days already. */
  | { ok: false; reason: 'overlaps'; other: Pairing }

export type PlacedPairing = { ok: true; pairings: Pairing[] } | PairingRefusal

const last = ({ toDay }: Pairing): string => toDay ?? '9999-12-31'

/** The pairing that holds on a civil day. */
export const pairingOn = <P extends Pairing>(pairings: readonly P[], day: string): P | undefined =>
  pairings.find((one) => one.fromDay <= day && day <= last(one))

/** What has begun belongs to the report of its time: its firm stays, and it does not end before yesterday's evening. */
function refuseRewriting(same: Pairing, wish: Pairing, today: string): PairingRefusal | null {
  if (same.fromDay >= today) return null
  if (last(same) < today) return { ok: false, reason: 'over' }
  if (wish.firmId !== same.firmId) return { ok: false, reason: 'begun' }
  return last(wish) < dayAfter(today, -1) ? { ok: false, reason: 'past' } : null
}

/**
 * A village's pairings with one more, or with one changed: the one that begins on the same day. A village has one firm
 * on a day. An open pairing that holds when the new one begins ends the day before, which is how a firm changes; any
 * other overlap is refused and named, and the past is not rewritten.
 *
 * @param today a civil day
 * @example from 2026-01-01 open, and a wish from 2027-01-01 // the first then ends on 2026-12-31
 */
export function placePairing(existing: readonly Pairing[], wish: Pairing, today: string): PlacedPairing {
  if (last(wish) < wish.fromDay) return { ok: false, reason: 'ends-before-start' }
  const same = existing.find(({ fromDay }) => fromDay === wish.fromDay)
  const refused = same && refuseRewriting(same, wish, today)
  if (refused) return refused
  const others = existing.filter((one) => one !== same)
  const earlier = others.find((one) => one.fromDay < wish.fromDay && last(one) >= wish.fromDay)
  if (earlier && earlier.toDay !== null) return { ok: false, reason: 'overlaps', other: earlier }
  if (earlier && wish.fromDay < today) return { ok: false, reason: 'past' }
  const later = others.find((one) => one.fromDay > wish.fromDay && one.fromDay <= last(wish))
  if (later) return { ok: false, reason: 'overlaps', other: later }
  const kept = others.map((one) => (one === earlier ? { ...one, toDay: dayAfter(wish.fromDay, -1) } : one))
  return { ok: true, pairings: [...kept, wish].sort((a, b) => (a.fromDay < b.fromDay ? -1 : 1)) }
}
