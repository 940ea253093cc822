import type { Result } from '@/contract/client'
import type { getVisitFigures as contract, VisitFigures } from '@/contract/console/booking/visit-figures'
import type { Parsed } from '@/contract/endpoint'
import { readSubdistricts } from '@/cloud/district/read-district'
import { ok, type Call } from '@/cloud/kernel/route'
import { MODES } from '@/domain/booking/booking-words'
import { STATES } from '@/domain/booking/course/states'
import type { VisitMeasures } from '@/domain/booking/figures/definitions'
import { civilMonthOf, startOfMonth } from '@/domain/time/civil-time'
import { selectFirms } from '../console/firms/firms.repo'
import { readVillages } from '../directory/districts'
import { sumVisits, type SumRow } from './visit-figures.repo'

const NOTHING: VisitMeasures = {
  ...{ bookings: 0, attended: 0, noShows: 0, lawyerAbsent: 0, unsettled: 0, cancelled: 0, late: 0, calledOff: 0 },
  waitHours: null,
}

function measuresOf(row: SumRow | undefined): VisitMeasures {
  if (!row) return NOTHING
  const { bookings, attended, noShows, lawyerAbsent, unsettled, cancelled, late, calledOff, waitHours } = row
  return { bookings, attended, noShows, lawyerAbsent, unsettled, cancelled, late, calledOff, waitHours }
}

const DIMENSIONS = ['village', 'subdistrict', 'firm', 'mode', 'state'] as const

/** The visits of a month, summed up by place, firm and way of meeting; of lawyers and residents there is nothing. */
export async function getVisitFigures(input: Parsed<typeof contract>, { ctx }: Call): Promise<Result<VisitFigures>> {
  const db = ctx.db.orm
  const month = input.month ?? civilMonthOf(ctx.clock.now())
  const rows = await sumVisits(db, startOfMonth(month), startOfMonth(month, 1))
  const sumOf = (dimension: (typeof DIMENSIONS)[number], key: string) => rows.find((row) => row[dimension] === key)
  const of = (dimension: (typeof DIMENSIONS)[number], key: string) => measuresOf(sumOf(dimension, key))
  const firms = (await selectFirms(db)).filter(({ id, active }) => active || sumOf('firm', id))
  return ok({
    month,
    total: measuresOf(rows.find((row) => DIMENSIONS.every((dimension) => row[dimension] === null))),
    states: STATES.flatMap((state) => {
      const bookings = sumOf('state', state)?.all ?? 0
      return bookings > 0 ? [{ state, bookings }] : []
    }),
    modes: MODES.map((mode) => ({ mode, ...of('mode', mode) })),
    subdistricts: (await readSubdistricts(ctx.config)).map(({ code, name }) => ({
      ...{ code, name },
      ...of('subdistrict', code),
    })),
    villages: [...(await readVillages(ctx.config)).values()].map(({ code, name, subdistrict }) => ({
      ...{ code, name, subdistrict },
      ...of('village', code),
    })),
    firms: firms.map(({ id, name }) => ({ id, name, ...of('firm', id) })),
  })
}
