import type { Result } from '@/contract/client'
import type { Output } from '@/contract/endpoint'
import type { listPlaces as contract, listVillagePoints as villagesContract } from '@/contract/places/places'
import { readSubdistricts } from '@/cloud/district/read-district'
import { ok, type Call } from '@/cloud/kernel/route'
import { spellVillage } from '@/cloud/signs/spell-village'
import { villageName } from '@/domain/district/village-name'
import { openBook } from '../place-book'
import { daysAhead } from './special-days'

export async function listPlaces(_: object, { ctx }: Call): Promise<Result<Output<typeof contract>>> {
  const { version, places } = await openBook(ctx)
  return ok({ version, places: [...places], calendar: daysAhead(ctx.clock.now()) })
}

/** The whole district, so that a phone finds the nearest villages by itself. */
export async function listVillagePoints(_: object, { ctx }: Call): Promise<Result<Output<typeof villagesContract>>> {
  const book = await openBook(ctx)
  const villages = (await readSubdistricts(ctx.config)).flatMap(({ code: of, name: subdistrict, villages: members }) =>
    members.map(({ code, name }) => ({
      ...{ code, name: villageName(name), subdistrict: { code: of, name: subdistrict } },
      ...{ spelled: spellVillage(name), point: book.villages.get(code)?.point ?? null },
    })),
  )
  return ok({ villages, sample: [...book.villages.values()].some(({ sample }) => sample) })
}
