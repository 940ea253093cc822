import { dayAfter, instantOn } from '../../time/civil-days'
import { civilDayOf } from '../../time/civil-time'
import { LEAD_MINUTES } from '../slots/free-slots'
import { OFFER_SECONDS } from './hold-life'

/** Between these two of Chongqing's clock nobody on the waiting list is asked: who sleeps cannot answer. */
const NIGHT_MINUTE = 21 * 60
const MORNING_MINUTE = 8 * 60

/** When whoever is next is told of a freed time, and for how many seconds from now it is theirs. */
export interface Asking {
  tellAt: Date
  seconds: number
}

/** The morning for which a night waits; null by day. */
function morningOf(now: Date): Date | null {
  const day = civilDayOf(now)
  if (now < instantOn(day, MORNING_MINUTE)) return instantOn(day, MORNING_MINUTE)
  return now < instantOn(day, NIGHT_MINUTE) ? null : instantOn(dayAfter(day, 1), MORNING_MINUTE)
}

/**
 * Whoever is next is asked at once and has a quarter of an hour. Between 21:00 and 8:00 nobody is asked: the time is
 * kept for them, they are told at 8:00, and the quarter of an hour runs from then on. Only a visit so near that in the
 * morning it could no longer be booked ({@link LEAD_MINUTES} ahead) would be lost, and is offered at night too.
 *
 * @example whenToAsk(tomorrow at 14:00, at 22:00) // told at 8:00, kept until 8:15
 * @example whenToAsk(tomorrow at 9:00, at 22:00) // told at 22:00, kept until 22:15
 */
export function whenToAsk(startsAt: Date, now: Date): Asking {
  const morning = morningOf(now)
  const isLost = morning !== null && startsAt.getTime() < morning.getTime() + LEAD_MINUTES * 60_000
  if (!morning || isLost) return { tellAt: now, seconds: OFFER_SECONDS }
  return { tellAt: morning, seconds: Math.ceil((morning.getTime() - now.getTime()) / 1000) + OFFER_SECONDS }
}
