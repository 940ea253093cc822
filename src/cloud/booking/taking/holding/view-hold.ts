import type { Hold } from '@/contract/booking/holds'
import type { Context } from '@/cloud/kernel/context'
import { nameVillages } from '../../directory/districts'
import { findLawyer } from '../../directory/directory.repo'
import type { HoldRow } from '../holds.repo'

/** A hold as its owner sees it. */
export async function viewHold(ctx: Context, hold: HoldRow & { secondsLeft: number }): Promise<Hold> {
  const lawyer = await findLawyer(ctx.db.orm, hold.lawyerId)
  const village = (await nameVillages(ctx.config))(hold.villageCode)
  return {
    ...{ id: hold.id, village, lawyer: { id: hold.lawyerId, name: lawyer?.name ?? '' } },
    ...{ startsAt: hold.startsAt.toISOString(), minutes: hold.minutes, modes: hold.modes },
    ...{ place: lawyer?.dutyPlace ?? '', secondsLeft: Math.max(0, Math.floor(hold.secondsLeft)) },
    canExtend: !hold.extended && hold.secondsLeft > 0,
  }
}
