import * as v from 'valibot'
import { endpoint } from '../endpoint'
import { Hold, WantedHold } from './holds'
import { LawyerRef, VillageRef } from './refs'
import { BookingForm, BookingId } from './shapes'

/** Who books for a caller: a clerk, the 12348 desk. */
const DESK = ['clerk', 'admin'] as const

/** A booking as the desk reads it: never what it is about. */
export const DeskBooking = v.object({
  id: v.string(),
  state: v.string(),
  village: VillageRef,
  lawyer: LawyerRef,
  startsAt: v.string(),
  minutes: v.number(),
  mode: v.string(),
  place: v.string(),
  /** I booked it for somebody; only then the desk knows for whom. */
  mine: v.boolean(),
  name: v.nullable(v.string()),
  phoneMasked: v.nullable(v.string()),
  /** To be written down for the caller; null for a booking of somebody else's, and once it is of no use. */
  code: v.nullable(v.string()),
  bring: v.array(v.string()),
  can: v.array(v.string()),
})
export type DeskBooking = v.InferOutput<typeof DeskBooking>

/**
 * Keeps a slot for whoever stands at the desk or calls: one at a time for each clerk, and beside what the clerk keeps for
 * themselves. The clerk's own visits and limits say nothing about it; the caller's are asked when it is booked. Refusals
 * as for `holdSlot`; `too-many` after 120 within an hour.
 */
export const holdForCaller = endpoint({
  method: 'POST',
  path: '/api/desk/holds',
  access: DESK,
  summary: '替来访群众保留一个时间',
  input: WantedHold,
  output: Hold,
})

export const getDeskHold = endpoint({
  method: 'GET',
  path: '/api/desk/holds/:id',
  access: DESK,
  summary: '查看替来访群众保留的时间',
  input: v.strictObject({ id: BookingId }),
  output: Hold,
})

/** As `extendHold`. */
export const extendDeskHold = endpoint({
  method: 'POST',
  path: '/api/desk/holds/:id/extend',
  access: DESK,
  summary: '延长替来访群众保留的时间一次',
  input: v.strictObject({ id: BookingId }),
  output: Hold,
})

export const releaseDeskHold = endpoint({
  method: 'DELETE',
  path: '/api/desk/holds/:id',
  access: DESK,
  summary: '放开替来访群众保留的时间',
  input: v.strictObject({ id: BookingId }),
  output: v.object({}),
})

/**
 * Makes a booking of a hold of the desk's own (`holdForCaller`) for the caller, who counts by the number: their limits apply, and it is
 * theirs as soon as they log in with it. Refusals as for `confirmBooking`.
 */
export const bookForCaller = endpoint({
  method: 'POST',
  path: '/api/desk/bookings',
  access: DESK,
  summary: '替来访群众预约',
  input: v.strictObject({ id: BookingId, ...BookingForm }),
  output: DeskBooking,
})

/** From today on, and the last seven days: what I booked, and what there is in my villages. */
export const listDeskBookings = endpoint({
  method: 'GET',
  path: '/api/desk/bookings',
  access: DESK,
  summary: '我代约的和本村居的预约',
  input: v.strictObject({}),
  output: v.object({ villages: v.array(VillageRef), bookings: v.array(DeskBooking) }),
})

export const cancelForCaller = endpoint({
  method: 'POST',
  path: '/api/desk/bookings/:id/cancel',
  access: DESK,
  summary: '替来访群众取消',
  input: v.strictObject({
    id: BookingId,
    reason: v.pipe(v.string(), v.trim(), v.minLength(1, '请填写原因。'), v.maxLength(60)),
  }),
  output: DeskBooking,
})
