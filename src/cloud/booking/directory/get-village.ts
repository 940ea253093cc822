import type { Result } from '@/contract/client'
import type { getVillage as contract, LawyerCard, VillageView } from '@/contract/booking/villages'
import type { Parsed } from '@/contract/endpoint'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { civilDayOf } from '@/domain/time/civil-time'
import { firstFree, readDays, together, type LawyerDays } from '../slots/read-days'
import { findPairing, type FirmRow, type LawyerRow } from './directory.repo'
import { readVillages } from './districts'

const viewLawyer = (row: LawyerRow, days: LawyerDays | undefined): LawyerCard => ({
  ...{ id: row.id, name: row.name, fields: row.fields, languages: row.languages },
  ...{ dutyPlace: row.dutyPlace, intro: row.intro, photo: row.photo, sample: row.sample },
  nextFree: days ? firstFree(days.days) : null,
})

const viewFirm = ({ id, name, phone, promiseHours, sample }: FirmRow) => ({ id, name, phone, promiseHours, sample })

/** A village with today's firm and lawyers, and when each is free next. */
export async function getVillage({ code }: Parsed<typeof contract>, { ctx }: Call): Promise<Result<VillageView>> {
  const village = (await readVillages(ctx.config)).get(code)
  if (!village) return refuse('not-found', { message: '没有找到这个村居，请从名单里重新选。' })
  const now = ctx.clock.now()
  const pairing = await findPairing(ctx.db.orm, code, civilDayOf(now))
  const { lawyers } = await readDays(ctx.db.orm, { village: code }, now)
  const daysOf = (id: string) => lawyers.find(({ lawyer }) => lawyer.lawyerId === id)
  return ok({
    ...village,
    firm: pairing && viewFirm(pairing.firm),
    lawyers: (pairing?.lawyers ?? []).map((row) => viewLawyer(row, daysOf(row.id))),
    nextFree: firstFree(together(lawyers)),
    handOver: ctx.config.cityPlatform,
  })
}
