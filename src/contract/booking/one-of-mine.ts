import * as v from 'valibot'
import { endpoint } from '../endpoint'
import { Instant } from '../parts/fields'
import { MyBooking } from './my-bookings'
import { BookingForm, BookingId, LawyerOrAny, Mode } from './shapes'

/**
 * Makes a booking of a hold; `id` is the hold's. The same id again answers with the booking that was made, and with
 * another form is `wrong-state`: it stands as it was made.
 *
 * Refusals: `hold-expired` (the draft is the phone's and is not lost), `already-busy`, `too-many-bookings`,
 * `booking-paused`, `bad-input` (a home visit without an address, a mode this time does not have).
 */
export const confirmBooking = endpoint({
  method: 'POST',
  path: '/api/my/bookings',
  access: 'person',
  summary: '确认预约',
  input: v.strictObject({ id: BookingId, ...BookingForm }),
  output: MyBooking,
})

export const getMyBooking = endpoint({
  method: 'GET',
  path: '/api/my/bookings/:id',
  access: 'person',
  summary: '我的一个预约',
  input: v.strictObject({ id: BookingId }),
  output: MyBooking,
})

/** Until it begins; less than 2 hours before it counts as late. Again changes nothing. */
export const cancelBooking = endpoint({
  method: 'POST',
  path: '/api/my/bookings/:id/cancel',
  access: 'person',
  summary: '取消预约',
  input: v.strictObject({
    id: BookingId,
    reason: v.pipe(v.string(), v.trim(), v.minLength(1, '请选一个原因。'), v.maxLength(60)),
  }),
  output: MyBooking,
})

/**
 * Takes another time first and frees the old one in the same step; refused like a hold, and then the old one stands.
 * `newId` is the new booking's, made by the phone: again answers with what was made.
 */
export const rescheduleBooking = endpoint({
  method: 'POST',
  path: '/api/my/bookings/:id/reschedule',
  access: 'person',
  summary: '改约到另一个时间',
  input: v.strictObject({
    id: BookingId,
    newId: BookingId,
    lawyer: LawyerOrAny,
    startsAt: Instant,
    /** The old one's when left out. */
    mode: v.optional(Mode),
  }),
  output: MyBooking,
})

/**
 * The substitute is welcome, or not: then the time is free again and the firm has been told. `version` is that of the
 * booking as it was seen: when somebody else comes by now, or nobody, it is `stale`, the message names who, and nothing is
 * answered. The same answer again changes nothing.
 */
export const answerSubstitute = endpoint({
  method: 'POST',
  path: '/api/my/bookings/:id/substitute',
  access: 'person',
  summary: '接受或谢绝代班律师',
  input: v.strictObject({ id: BookingId, version: v.pipe(v.number(), v.integer()), accept: v.boolean() }),
  output: MyBooking,
})

/** The lawyer did not come: from 15 minutes after the start on. It stands beside the lawyer's word until the firm settles. */
export const reportLawyerAbsent = endpoint({
  method: 'POST',
  path: '/api/my/bookings/:id/lawyer-absent',
  access: 'person',
  summary: '律师没有来',
  input: v.strictObject({ id: BookingId }),
  output: MyBooking,
})

/** Only counted, never shown with a name. The newest counts. */
export const rateBooking = endpoint({
  method: 'POST',
  path: '/api/my/bookings/:id/rating',
  access: 'person',
  summary: '评价这次咨询',
  input: v.strictObject({
    id: BookingId,
    stars: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)),
    words: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200))),
  }),
  output: MyBooking,
})

/** RFC 5545, for the phone's own diary. A booking that is off says so, and the diary takes it out. */
export const getBookingCalendar = endpoint({
  method: 'GET',
  path: '/api/my/bookings/:id/calendar',
  access: 'person',
  summary: '预约的日历文件',
  input: v.strictObject({ id: BookingId }),
  output: v.object({ fileName: v.string(), text: v.string() }),
})
