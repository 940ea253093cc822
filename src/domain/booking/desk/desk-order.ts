import { stands, type BookingState } from '../course/states'
import { civilDayOf } from '../../time/civil-time'

interface Listed {
  state: string
  startsAt: string
  /** This desk booked it. */
  mine: boolean
}

/** The lawyer cannot come: whoever stands at the desk has to hear it while the day is not over. */
const toTell = (state: string): boolean => state === 'called-off'

/**
 * What a clerk looks at first: today's visits and those to come, the next one first. What is cancelled, moved or of a day
 * that is over stands apart, the latest first.
 */
export function orderDesk<T extends Listed>(bookings: readonly T[], now: Date) {
  const today = civilDayOf(now)
  const comes = ({ state, startsAt, mine }: T): boolean =>
    civilDayOf(new Date(startsAt)) >= today && (stands(state as BookingState) || (mine && toTell(state)))
  const sorted = [...bookings].sort((a, b) => a.startsAt.localeCompare(b.startsAt))
  return {
    mine: sorted.filter((one) => comes(one) && one.mine),
    others: sorted.filter((one) => comes(one) && !one.mine),
    over: sorted.filter((one) => !comes(one)).reverse(),
  }
}
