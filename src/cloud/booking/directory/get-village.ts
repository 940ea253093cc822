import type { Result } from '@/contract/client'
import type { getVillage as contract, LawyerCard, VillageView } from '@/contract/booking/villages'
import type { Parsed } from '@/contract/endpoint'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { horizonCells } from '@/domain/booking/slots/free-slots'
import { civilDayOf } from '@/domain/time/civil-time'
import { selectVisitCells } from '../taking/busy.repo'
import { firstFree, readDays, together, type LawyerDays } from '../slots/read-days'
import { findPairing, type FirmRow, type LawyerRow } from './directory.repo'
import { readVillages } from './districts'

type Visits = ReadonlyMap<number, string>

const viewLawyer = (row: LawyerRow, days: LawyerDays | undefined, visits: Visits): LawyerCard => ({
  ...{ id: row.id, name: row.name, fields: row.fields, languages: row.languages },
  ...{ dutyPlace: row.dutyPlace, intro: row.intro, photo: row.photo, sample: row.sample },
  nextFree: days ? firstFree(days.days, visits) : null,
})

const viewFirm = ({ id, name, phone, promiseHours, sample }: FirmRow) => ({ id, name, phone, promiseHours, sample })

/** A village with today's firm and lawyers, and when each is free next. */
export async function getVillage(
  { code, desk }: Parsed<typeof contract>,
  { ctx, caller }: Call,
): Promise<Result<VillageView>> {
  const village = (await readVillages(ctx.config)).get(code)
  if (!village) return refuse('not-found', { message: '没有找到这个村居，请从名单里重新选。' })
  const now = ctx.clock.now()
  const pairing = await findPairing(ctx.db.orm, code, civilDayOf(now))
  const { lawyers } = await readDays(ctx.db.orm, { village: code }, now)
  const visits = await selectVisitCells(ctx.db.orm, desk ? null : caller.personId, horizonCells(now))
  const daysOf = (id: string) => lawyers.find(({ lawyer }) => lawyer.lawyerId === id)
  return ok({
    ...village,
    firm: pairing && viewFirm(pairing.firm),
    lawyers: (pairing?.lawyers ?? []).map((row) => viewLawyer(row, daysOf(row.id), visits)),
    nextFree: firstFree(together(lawyers), visits),
    handOver: ctx.config.cityPlatform,
  })
}
