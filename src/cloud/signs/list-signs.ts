import type { Result } from '@/contract/client'
import type { Output, Parsed } from '@/contract/endpoint'
import type { listSigns as contract } from '@/contract/signs'
import { readSubdistricts } from '@/cloud/district/read-district'
import { ok, type Call } from '@/cloud/kernel/route'
import { selectGroupSigns, selectVisits } from './signs.repo'
import { spellVillage } from './spell-village'

/** The whole district with its signs: a hundred or two villages, and the groups somebody made. */
export async function listSigns(
  { month }: Parsed<typeof contract>,
  { ctx }: Call,
): Promise<Result<Output<typeof contract>>> {
  const visits = await selectVisits(ctx.db.orm, month)
  const figures = (code: string) => visits.get(code) ?? { month: 0, total: 0 }
  const subdistricts = (await readSubdistricts(ctx.config)).map(({ name, villages }) => ({
    name,
    villages: villages.map(({ code, name: village }) => ({
      ...{ code, name: village, spelled: spellVillage(village) },
      ...figures(code),
    })),
  }))
  const groups = (await selectGroupSigns(ctx.db.orm)).map(({ code, name, retired }) => ({
    ...{ code, name, retired },
    ...figures(code),
  }))
  return ok({ origin: ctx.config.publicUrl, subdistricts, groups })
}
