import { sql } from 'drizzle-orm'
import type { Context } from '@/cloud/kernel/context'
import { inTransaction, type Tx } from '@/cloud/kernel/db'
import { oldestOpenDay, oldestOpenMonth } from '@/domain/counts/view-day'
import { addUpMeToo, addUpViews, deleteSealedClaims } from './totals.repo'

/** How old a number may look to whoever reads it. */
export const ROLL_UP_EVERY_MS = 300_000

const AT_ONCE = 20_000
/** Any number, the same in every process of ours. */
const LOCK = 7_164_205

/** What counting needs of the server; the bench counts without one. */
type Counting = Pick<Context, 'db' | 'clock'>

/** Runs `work` in one process at a time; null when another one is at it. */
const alone = <T>({ db }: Counting, work: (tx: Tx) => Promise<T>): Promise<T | null> =>
  inTransaction(db, async (tx) => {
    const { rows } = await tx.execute<{ mine: boolean }>(sql`select pg_try_advisory_xact_lock(${LOCK}) as mine`)
    return rows[0]!.mine ? work(tx) : null
  })

/**
 * Adds views and "me, too" up for each open day and month, seals those that are over, and deletes the rows that told
 * who they were. Reads no row that a play would have to wait for.
 *
 * @returns how many claims of sealed days went
 */
export async function rollUpCounts(ctx: Counting): Promise<number> {
  const now = ctx.clock.now()
  await alone(ctx, async (tx) => {
    await addUpViews(tx, now, oldestOpenDay(now))
    await addUpMeToo(tx, now, oldestOpenMonth(now))
  })
  let total = 0
  for (;;) {
    const gone = await alone(ctx, (tx) => deleteSealedClaims(tx, AT_ONCE))
    total += gone ?? 0
    if (!gone || gone < AT_ONCE) return total
  }
}
