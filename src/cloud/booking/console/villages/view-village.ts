import { createHash } from 'node:crypto'
import type { PairingView, VillageDesk } from '@/contract/console/booking/console-villages'
import type { Queryable } from '@/cloud/kernel/db'
import type { Context } from '@/cloud/kernel/context'
import { pairingOn, type Pairing } from '@/domain/booking/pairing/place-pairing'
import { civilDayOf } from '@/domain/time/civil-time'
import type { NamedVillage } from '../../directory/districts'
import { readNames, selectPairings, selectVisitsOfVillage, type PairingRow } from './pairings.repo'

export type DirectoryNames = Awaited<ReturnType<typeof readNames>>

const named = ({ id, name }: { id: string; name: string }) => ({ id, name })

/** Pairings with names instead of ids; a lawyer who has left is no longer shown. */
export function pairingViewer({ firms, lawyers }: DirectoryNames): (pairing: Pairing) => PairingView {
  const firmOf = new Map(firms.map((firm) => [firm.id, named(firm)]))
  const lawyerOf = new Map(lawyers.filter(({ active }) => active).map((lawyer) => [lawyer.id, named(lawyer)]))
  return ({ fromDay, toDay, firmId, lawyerIds }) => ({
    ...{ fromDay, toDay, firm: firmOf.get(firmId) ?? { id: firmId, name: '' } },
    lawyers: lawyerIds.flatMap((id) => lawyerOf.get(id) ?? []),
  })
}

/** The same pairings, the same mark. */
export const markOf = (pairings: readonly PairingRow[]): string =>
  createHash('sha256')
    .update(
      JSON.stringify(pairings.map(({ fromDay, toDay, firmId, lawyerIds }) => [fromDay, toDay, firmId, lawyerIds])),
    )
    .digest('hex')
    .slice(0, 16)

async function countOutside(db: Queryable, code: string, pairings: readonly PairingRow[], now: Date): Promise<number> {
  const visits = await selectVisitsOfVillage(db, code, now)
  return visits.filter(({ startsAt, lawyerId, hostLawyerId }) => {
    const ids = pairingOn(pairings, civilDayOf(startsAt))?.lawyerIds ?? []
    return !ids.includes(hostLawyerId ?? lawyerId)
  }).length
}

/** Everything a desk needs to pair a village. */
export async function viewVillage(db: Queryable, ctx: Context, village: NamedVillage): Promise<VillageDesk> {
  const { code, name, subdistrict } = village
  const now = ctx.clock.now()
  const pairings = await selectPairings(db, code)
  const names = await readNames(db)
  const view = pairingViewer(names)
  const working = names.lawyers.filter(({ active }) => active)
  return {
    ...{ code, name, subdistrict, today: civilDayOf(now), mark: markOf(pairings) },
    pairings: pairings.map(view).reverse(),
    outside: await countOutside(db, code, pairings, now),
    firms: names.firms
      .filter(({ active }) => active)
      .map(({ id, name: firm }) => ({
        ...{ id, name: firm },
        lawyers: working.filter(({ firmId }) => firmId === id).map(named),
      })),
  }
}
