import type { Result } from '@/contract/client'
import type {
  getConsoleVillage as getting,
  listConsoleVillages as listing,
  VillageDesk,
} from '@/contract/console/booking/console-villages'
import type { Output, Parsed } from '@/contract/endpoint'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { spellVillage } from '@/cloud/signs/spell-village'
import { pairingOn } from '@/domain/booking/pairing/place-pairing'
import { civilDayOf } from '@/domain/time/civil-time'
import { readVillages } from '../../directory/districts'
import { readNames, selectPairingsFrom } from './pairings.repo'
import { pairingViewer, viewVillage } from './view-village'

/** Every village, with its firm of today and the next one. */
export async function listConsoleVillages(_: object, { ctx }: Call): Promise<Result<Output<typeof listing>>> {
  const today = civilDayOf(ctx.clock.now())
  const pairings = await selectPairingsFrom(ctx.db.orm, today)
  const view = pairingViewer(await readNames(ctx.db.orm))
  const villages = [...(await readVillages(ctx.config)).values()].map(({ code, name, subdistrict }) => {
    const own = pairings.filter(({ villageCode }) => villageCode === code)
    const [now, next] = [pairingOn(own, today), own.find(({ fromDay }) => fromDay > today)]
    return {
      ...{ code, name, subdistrict, spelled: spellVillage(name) },
      ...{ now: now ? view(now) : null, next: next ? view(next) : null },
    }
  })
  return ok({ today, villages })
}

export const NO_VILLAGE = { message: '没有找到这个村居，请从名单里重新选。' }

export async function getConsoleVillage({ code }: Parsed<typeof getting>, { ctx }: Call): Promise<Result<VillageDesk>> {
  const village = (await readVillages(ctx.config)).get(code)
  return village ? ok(await viewVillage(ctx.db.orm, ctx, village)) : refuse('not-found', NO_VILLAGE)
}
