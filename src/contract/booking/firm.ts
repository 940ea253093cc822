import * as v from 'valibot'
import { VERDICTS } from '@/domain/booking/course/verdicts'
import { endpoint } from '../endpoint'
import { CivilDay } from '../parts/fields'
import { FirmRef, LawyerRef, VillageRef } from './refs'
import { BookingId } from './shapes'

/** A booking as the firm's manager reads it: who comes when, never what it is about. */
export const FirmBooking = v.object({
  id: v.string(),
  version: v.number(),
  state: v.string(),
  village: VillageRef,
  lawyer: LawyerRef,
  host: v.nullable(LawyerRef),
  startsAt: v.string(),
  minutes: v.number(),
  mode: v.string(),
  /** What the lawyer and the resident say about a visit that did not happen. */
  lawyerSays: v.nullable(v.string()),
  residentSays: v.nullable(v.string()),
  verdict: v.nullable(v.string()),
  reason: v.nullable(v.string()),
  can: v.array(v.string()),
})
export type FirmBooking = v.InferOutput<typeof FirmBooking>

export const getFirmWeek = endpoint({
  method: 'GET',
  path: '/api/firm/week',
  access: ['firm'],
  summary: '本所一周的来访',
  input: v.strictObject({ from: v.optional(CivilDay) }),
  output: v.object({
    firm: FirmRef,
    /** Seven days from here; Monday of the week asked for. */
    from: v.string(),
    lawyers: v.array(v.object({ ...LawyerRef.entries, bookings: v.array(FirmBooking) })),
    /** Every visit whose two sides disagree, of whatever week. */
    disputes: v.array(FirmBooking),
  }),
})

/** What happened, once and for all. The same verdict again changes nothing; another one is `wrong-state`. */
export const settleBooking = endpoint({
  method: 'POST',
  path: '/api/firm/bookings/:id/settle',
  access: ['firm'],
  summary: '裁定一次没成的来访',
  input: v.strictObject({
    id: BookingId,
    verdict: v.picklist(VERDICTS),
    reason: v.pipe(v.string(), v.trim(), v.minLength(1, '请填写依据。'), v.maxLength(200)),
  }),
  output: FirmBooking,
})
