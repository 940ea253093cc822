/** Nobody has more visits ahead than this. */
export const MOST_AHEAD = 3

/**
 * Nobody makes more bookings than this within 24 hours, moves and those cancelled since included: each is word to a
 * lawyer, and an SMS to whatever number was left.
 */
export const MOST_A_DAY = 10

/**
 * Nobody keeps times for a form more often than this within an hour: without a limit one could keep a time from everybody
 * by taking it again and again. A desk does it for many.
 */
export const MOST_HOLDS_AN_HOUR = { own: 30, desk: 120 } as const

/** Nobody waits for more days than this. */
export const MOST_WAITING = 3

const DAY_MS = 86_400_000

/** So many no-shows in so many days pause booking for so many days. */
export const NO_SHOWS = { count: 3, withinDays: 90, pauseDays: 7 } as const

/**
 * Until when booking is paused; null when it is not. The pause begins with the no-show that made three of them within
 * 90 days, at the instant at which it was reported or settled.
 *
 * @param noShows instants of those that count; a disputed one does not count until it is settled
 * @example three on 1, 2 and 3 December // paused until 10 December
 */
export function pausedUntil(noShows: readonly Date[], now: Date): Date | null {
  const times = noShows.map((at) => at.getTime()).sort((a, b) => a - b)
  const { count, withinDays, pauseDays } = NO_SHOWS
  const third = times.filter((at, n) => n >= count - 1 && at - times[n - count + 1]! <= withinDays * DAY_MS).at(-1)
  if (third === undefined) return null
  const until = third + pauseDays * DAY_MS
  return until > now.getTime() ? new Date(until) : null
}
