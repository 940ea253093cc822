import type { Result } from '@/contract/client'
import type { listVillages as contract } from '@/contract/booking/villages'
import type { Output } from '@/contract/endpoint'
import { readSubdistricts } from '@/cloud/district/read-district'
import { ok, type Call } from '@/cloud/kernel/route'
import { openBook } from '@/cloud/places/place-book'
import { spellVillage } from '@/cloud/signs/spell-village'
import { villageName } from '@/domain/district/village-name'
import { civilDayOf } from '@/domain/time/civil-time'
import { selectPairedVillages } from './directory.repo'

/** The whole district: a hundred or two villages. Their points come with them, so that a phone finds the nearest. */
export async function listVillages(_: object, { ctx }: Call): Promise<Result<Output<typeof contract>>> {
  const paired = await selectPairedVillages(ctx.db.orm, civilDayOf(ctx.clock.now()))
  const { villages: points } = await openBook(ctx)
  const placeOf = (code: string) => {
    const point = points.get(code)?.point
    return point && { latitude: point.lat, longitude: point.lon }
  }
  const subdistricts = (await readSubdistricts(ctx.config)).map(({ code: subdistrict, name, villages }) => ({
    code: subdistrict,
    name,
    villages: villages.map(({ code, name: registered, at = null }) => ({
      ...{ code, name: villageName(registered), spelled: spellVillage(registered) },
      ...{ paired: paired.has(code), at: placeOf(code) ?? at },
    })),
  }))
  return ok({ subdistricts })
}
