import { civilDayBefore, civilDayOf } from '../time/civil-time'

/** How long after midnight a day may still be sealed wrongly, were a request under way: far more than any takes. */
const GRACE_MS = 3_600_000

/**
 * The civil day to which a view belongs, or null when it comes too late: today's and yesterday's views are taken.
 * A phone whose clock runs ahead saw it today.
 */
export function viewDay(notedAt: Date, now: Date): string | null {
  const day = civilDayOf(notedAt.getTime() > now.getTime() ? now : notedAt)
  return day >= civilDayBefore(now) ? day : null
}

/** Days before this one take no more views: their claims are added up for the last time and deleted. */
export const oldestOpenDay = (now: Date): string => civilDayBefore(new Date(now.getTime() - GRACE_MS))

/** The same for months of "me, too", which are always noted under the server's own month. */
export const oldestOpenMonth = (now: Date): string =>
  civilDayOf(new Date(now.getTime() - GRACE_MS)).slice(0, 'yyyy-mm'.length)
