import type { Caller } from '@/cloud/kernel/caller'
import type { Queryable } from '@/cloud/kernel/db'
import { unitsSeenBy } from '@/cloud/study/roster/seen-units'
import { countOpenAppeals } from '../after/appeals/appeals.repo'
import { countOpenIn } from '../after/exemptions/exemptions.repo'

/** How many appeals wait for whoever keeps the bank, and requests for whoever looks after their unit. */
export async function countWaitingExams(db: Queryable, caller: Caller): Promise<number> {
  const keeps = caller.roles.includes('editor') || caller.roles.includes('admin')
  const appeals = keeps ? await countOpenAppeals(db) : 0
  if (!caller.roles.includes('supervisor')) return appeals
  // A bureau's administrator may decide everywhere, and waits for the units to do it.
  const units = await unitsSeenBy(db, { ...caller, roles: ['supervisor'] })
  return appeals + (await countOpenIn(db, units))
}
