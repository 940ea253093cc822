import { leaveBookings } from '@/cloud/booking/leave-bookings'
import type { Context } from '@/cloud/kernel/context'
import { inTransaction } from '@/cloud/kernel/db'
import { leaveRoster } from '@/cloud/study/roster/binding/leave-roster'
import { PERSONAL } from './catalogue/personal-data'
import { deletePersonalRows } from './personal-rows.repo'
import { claimDueDeletion, listDueDeletions, lockAccount } from './privacy.repo'

const AT_ONCE = 100

/** One account with all its rows, or nothing of it; false when it was taken back in the last moment. */
const deleteAccount = (ctx: Context, personId: string): Promise<boolean> =>
  inTransaction(ctx.db, async (tx) => {
    if (!(await claimDueDeletion(tx, personId, ctx.clock.now()))) return false
    await lockAccount(tx, personId)
    await leaveBookings(tx, ctx, personId)
    for (const [name, table] of Object.entries(PERSONAL))
      if (!table.kept) await deletePersonalRows(tx, name, table, personId)
    // Last: what is the person’s own is found by whom the roster has bound to the account.
    await leaveRoster(tx, ctx, personId)
    return true
  })

/**
 * Deletes the accounts whose days of regret are over, each in a transaction of its own. Runs with every sweep;
 * several processes may run it at once.
 *
 * @returns how many accounts went
 */
export async function deleteDueAccounts(ctx: Context): Promise<number> {
  let total = 0
  for (;;) {
    const due = await listDueDeletions(ctx.db.orm, ctx.clock.now(), AT_ONCE)
    for (const personId of due) {
      if (await deleteAccount(ctx, personId)) total++
      ctx.tokens.forgetPerson(personId)
    }
    if (due.length < AT_ONCE) return total
  }
}
