import { sql, type SQL } from 'drizzle-orm'
import { minutesUntilAgain } from '@/domain/booking/course/sending'

const AT_ONCE = 20
/** A tick has its limit; what is left is taken by the next one. */
const MOST_MS = 8000

/** How long after `tries` tries, a column, the next one is; for the statement that takes what is due. */
export const untilAgain = (tries: string): SQL =>
  sql.raw(`(array[${[1, 2, 3, 4, 5].map(minutesUntilAgain).join(', ')}])[least(${tries} + 1, 5)] * interval '1 minute'`)

/**
 * Takes what is due, some at a time and each once, until nothing is or the time is up. One that fails keeps the others
 * from nothing: its lease brings it back, and whoever delivers says why.
 *
 * @returns how many were dealt with
 */
export async function deliverInTurns<Due>(
  take: (limit: number) => Promise<Due[]>,
  deliver: (due: Due) => Promise<void>,
): Promise<number> {
  const began = performance.now()
  for (let count = 0; ;) {
    const due = await take(AT_ONCE)
    await Promise.allSettled(due.map(deliver))
    count += due.length
    if (due.length < AT_ONCE || performance.now() - began > MOST_MS) return count
  }
}
