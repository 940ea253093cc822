import type { Result } from '@/contract/client'
import type {
  FirmDesk,
  FirmRow,
  getFirm as getting,
  listFirms as listing,
} from '@/contract/console/booking/console-firms'
import type { Output, Parsed } from '@/contract/endpoint'
import type { Context } from '@/cloud/kernel/context'
import type { Queryable } from '@/cloud/kernel/db'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { findPeople } from '@/cloud/session/people/find-names'
import { pairingOn } from '@/domain/booking/pairing/place-pairing'
import { civilDayOf } from '@/domain/time/civil-time'
import { selectManagers } from '../../directory/directory.repo'
import { nameVillages } from '../../directory/districts'
import { selectPairingsFrom, type PairingRow } from '../villages/pairings.repo'
import { countLawyers, findFirm, selectEveryLawyer, selectFirms } from './firms.repo'

/** Pairings that hold today. */
export async function pairingsOfToday(db: Queryable, ctx: Context): Promise<PairingRow[]> {
  const today = civilDayOf(ctx.clock.now())
  return (await selectPairingsFrom(db, today)).filter((one) => pairingOn([one], today))
}

export async function listFirms(_: object, { ctx }: Call): Promise<Result<Output<typeof listing>>> {
  const db = ctx.db.orm
  const pairings = await pairingsOfToday(db, ctx)
  const lawyers = await countLawyers(db)
  const firms = (await selectFirms(db)).map(({ id, name, phone, promiseHours, active, sample }): FirmRow => ({
    ...{ id, name, phone, promiseHours, active, sample, lawyers: lawyers.get(id) ?? 0 },
    villages: pairings.filter(({ firmId }) => firmId === id).length,
  }))
  return ok({ firms })
}

/** Null when there is no such firm. */
export async function viewFirm(db: Queryable, ctx: Context, id: string): Promise<FirmDesk | null> {
  const firm = await findFirm(db, id)
  if (!firm) return null
  const nameVillage = await nameVillages(ctx.config)
  const managers = await selectManagers(db, id)
  const known = await findPeople(db, managers)
  return {
    ...{ id, name: firm.name, phone: firm.phone, promiseHours: firm.promiseHours, active: firm.active },
    ...{ sample: firm.sample, revision: firm.revision, lawyers: await selectEveryLawyer(db, id) },
    villages: (await pairingsOfToday(db, ctx))
      .filter(({ firmId }) => firmId === id)
      .map(({ villageCode }) => nameVillage(villageCode)),
    managers: managers.map((person) => ({ id: person, ...(known.get(person) ?? { name: null, phoneMasked: null }) })),
  }
}

export async function getFirm({ id }: Parsed<typeof getting>, { ctx }: Call): Promise<Result<FirmDesk>> {
  const firm = await viewFirm(ctx.db.orm, ctx, id)
  return firm ? ok(firm) : refuse('not-found')
}
