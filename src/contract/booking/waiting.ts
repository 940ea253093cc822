import * as v from 'valibot'
import { endpoint } from '../endpoint'
import { CivilDay } from '../parts/fields'
import { Hold } from './holds'
import { WaitingView } from './my-bookings'
import { BookingId, LawyerOrAny, VillageCode } from './shapes'

/**
 * Waits for a full day; the same again keeps its place. Refused with `slot-free` while something is free that day.
 *
 * What becomes free is offered to the first for 15 minutes, then to the next. Between 21:00 and 8:00 of Chongqing's clock
 * nobody is asked: the time is kept for whoever is next, who is told at 8:00 and has it until 8:15. Only a visit that could
 * no longer be booked in the morning (before 10:00) is offered at night too (`domain/booking/rules/offer-hours.ts`).
 */
export const joinWaiting = endpoint({
  method: 'PUT',
  path: '/api/my/booking/waiting/:id',
  access: 'person',
  summary: '排队等一个约满的日子',
  input: v.strictObject({ id: BookingId, village: VillageCode, lawyer: LawyerOrAny, day: CivilDay }),
  output: WaitingView,
})

export const leaveWaiting = endpoint({
  method: 'DELETE',
  path: '/api/my/booking/waiting/:id',
  access: 'person',
  summary: '不再排队',
  input: v.strictObject({ id: BookingId }),
  output: v.object({}),
})

/** Makes a hold of the offer, with its whole time for the form; `offer-lapsed` once the next one was asked. */
export const acceptOffer = endpoint({
  method: 'POST',
  path: '/api/my/booking/waiting/:id/accept',
  access: 'person',
  summary: '要这个空出来的时间',
  input: v.strictObject({ id: BookingId, elder: v.optional(v.boolean(), false) }),
  output: Hold,
})
