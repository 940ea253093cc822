import type { Result } from '@/contract/client'
import type { listVillages as contract } from '@/contract/booking/villages'
import type { Output } from '@/contract/endpoint'
import { readSubdistricts } from '@/cloud/district/read-district'
import { ok, type Call } from '@/cloud/kernel/route'
import { spellVillage } from '@/cloud/signs/spell-village'
import { villageName } from '@/domain/district/village-name'
import { civilDayOf } from '@/domain/time/civil-time'
import { selectPairedVillages } from './directory.repo'

/** The whole district: a hundred or two villages. Their centres are not in the public register. */
export async function listVillages(_: object, { ctx }: Call): Promise<Result<Output<typeof contract>>> {
  const paired = await selectPairedVillages(ctx.db.orm, civilDayOf(ctx.clock.now()))
  const subdistricts = (await readSubdistricts(ctx.config)).map(({ code: subdistrict, name, villages }) => ({
    code: subdistrict,
    name,
    villages: villages.map(({ code, name: registered, at = null }) => ({
      ...{ code, name: villageName(registered), spelled: spellVillage(registered) },
      ...{ paired: paired.has(code), at },
    })),
  }))
  return ok({ subdistricts })
}
