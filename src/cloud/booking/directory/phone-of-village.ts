import { readDistrict } from '@/cloud/district/read-district'
import type { Context } from '@/cloud/kernel/context'
import { civilDayOf } from '@/domain/time/civil-time'
import { findPairing } from './directory.repo'

/** Whom the residents of a village call: its firm, or the district's hotline while it has none. */
export async function phoneOfVillage(ctx: Context, code: string): Promise<string> {
  const pairing = await findPairing(ctx.db.orm, code, civilDayOf(ctx.clock.now()))
  return pairing?.firm.phone ?? (await readDistrict(ctx.config)).hotline.phone
}
