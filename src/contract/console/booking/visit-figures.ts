import * as v from 'valibot'
import { Month } from '../../counts'
import { endpoint } from '../../endpoint'

const bureau = ['editor', 'admin'] as const

/** What each means stands in `domain/booking/figures/definitions.ts`. */
export const Measures = {
  bookings: v.number(),
  attended: v.number(),
  noShows: v.number(),
  lawyerAbsent: v.number(),
  unsettled: v.number(),
  cancelled: v.number(),
  late: v.number(),
  calledOff: v.number(),
  waitHours: v.nullable(v.number()),
}

/** Visits of one month; by place, firm and way of meeting, and never by person. */
export const getVisitFigures = endpoint({
  method: 'GET',
  path: '/api/console/booking/figures',
  access: bureau,
  summary: '一个月的预约数据',
  input: v.strictObject({ month: v.optional(Month) }),
  output: v.object({
    month: v.string(),
    total: v.object(Measures),
    /** As they are now, those that were moved included. */
    states: v.array(v.object({ state: v.string(), bookings: v.number() })),
    modes: v.array(v.object({ mode: v.string(), ...Measures })),
    /** In the order of the register, those without a visit included. */
    subdistricts: v.array(v.object({ code: v.string(), name: v.string(), ...Measures })),
    villages: v.array(v.object({ code: v.string(), name: v.string(), subdistrict: v.string(), ...Measures })),
    /** By name; those that have left only while they have visits in it. */
    firms: v.array(v.object({ id: v.string(), name: v.string(), ...Measures })),
  }),
})
export type VisitFigures = v.InferOutput<typeof getVisitFigures.output>
