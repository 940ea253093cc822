import { sql } from 'drizzle-orm'
import type { Context } from '@/cloud/kernel/context'
import { inTransaction } from '@/cloud/kernel/db'
import { forgetOldAsks } from '@/cloud/search/unanswered/forget-old-asks'
import { CODE_LIFE_SECONDS } from '@/domain/session/one-time-code'
import { forgetOwners } from './merges'
import { deleteCodesBefore, deleteDevicesLeft, deleteEndedSessions, deleteLimitsBefore } from './sweep.repo'

const DAY_MS = 86_400_000
/** A guest who comes back within this time after the token ran out goes on where they were. */
const GUEST_DAYS = 30
/** A device on which somebody logged in is known again for this long: the rule of recycled numbers needs it. */
const KNOWN_DEVICE_DAYS = 730
const AT_ONCE = 1000
/** Any number, the same in every process of ours. */
const LOCK = 7_164_204

/** One batch; how many rows went, none when another process sweeps. */
const sweepSome = ({ db, clock }: Context): Promise<number> =>
  inTransaction(db, async (tx) => {
    const { rows } = await tx.execute<{ mine: boolean }>(sql`select pg_try_advisory_xact_lock(${LOCK}) as mine`)
    if (!rows[0]!.mine) return 0
    const now = clock.now().getTime()
    const ago = (days: number) => new Date(now - days * DAY_MS)
    const ended = await deleteEndedSessions(tx, ago(GUEST_DAYS), ago(KNOWN_DEVICE_DAYS), AT_ONCE)
    const left = await deleteDevicesLeft(tx, ended.deviceIds)
    await forgetOwners(tx, left)
    const codes = await deleteCodesBefore(tx, new Date(now - CODE_LIFE_SECONDS * 1000), AT_ONCE)
    await forgetOldAsks(tx, new Date(now))
    const limits = await deleteLimitsBefore(tx, now, AT_ONCE)
    return ended.count + left.length + codes + limits
  })

/**
 * Deletes what nobody can use any more: sessions long over, the guests' devices that no token leads to and what was
 * kept under them, one-time codes, and counts of rate limits. In small transactions, in one process at a time.
 *
 * @returns how many rows went
 */
export async function sweepExpired(ctx: Context): Promise<number> {
  let total = 0
  for (;;) {
    const gone = await sweepSome(ctx)
    total += gone
    if (gone < AT_ONCE) return total
  }
}
