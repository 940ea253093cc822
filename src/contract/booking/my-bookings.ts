import * as v from 'valibot'
import { endpoint } from '../endpoint'
import { BookingForm, BookingId, FirmRef, Instant, LawyerOrAny, LawyerRef, Mode, VillageRef } from './shapes'
import { WaitingView } from './waiting'

/** A booking as the person reads it whose it is. */
export const MyBooking = v.object({
  id: v.string(),
  /** Grows with each change. */
  version: v.number(),
  /** Code of `domain/booking/states.ts`, where its word is too. */
  state: v.string(),
  village: VillageRef,
  firm: FirmRef,
  lawyer: LawyerRef,
  /** Who was chosen at first, when a substitute comes instead. */
  host: v.nullable(LawyerRef),
  startsAt: v.string(),
  minutes: v.number(),
  mode: v.string(),
  /** Where to go; of a home visit the address. */
  place: v.string(),
  /** Of a video visit; null for every other mode. */
  videoLink: v.nullable(v.string()),
  matter: v.string(),
  /** What was described stays between the resident and the lawyer: it is not sent back. */
  described: v.boolean(),
  bring: v.array(v.string()),
  name: v.string(),
  phoneMasked: v.string(),
  relative: v.nullable(v.object({ relation: v.string(), name: v.string() })),
  /** Six digits; null once it is of no use. */
  code: v.nullable(v.string()),
  /** What the QR code says; null together with `code`. */
  mark: v.nullable(v.string()),
  /** A clerk or the hotline's desk booked it. */
  byDesk: v.boolean(),
  late: v.boolean(),
  /** Why it was cancelled or the lawyer cannot come. */
  reason: v.nullable(v.string()),
  /** The booking that took its place. */
  movedTo: v.nullable(v.string()),
  /** What the lawyer wrote for me. */
  note: v.nullable(v.string()),
  rating: v.nullable(v.number()),
  /** Of BOOKING_ACTS, what I may do now. */
  can: v.array(v.string()),
  bookedAt: v.string(),
})
export type MyBooking = v.InferOutput<typeof MyBooking>

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

export const listMyBookings = endpoint({
  method: 'GET',
  path: '/api/my/bookings',
  access: 'person',
  summary: '我的预约',
  input: v.strictObject({}),
  output: v.object({
    /** The nearest first. */
    upcoming: v.array(MyBooking),
    /** The latest first; at most 50. */
    past: v.array(MyBooking),
    waiting: v.array(WaitingView),
    /** Booking is paused until then, after three no-shows; null otherwise. */
    pausedUntil: v.nullable(v.string()),
  }),
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

/** The substitute is welcome, or not: then the time is free again and the firm has been told. */
export const answerSubstitute = endpoint({
  method: 'POST',
  path: '/api/my/bookings/:id/substitute',
  access: 'person',
  summary: '接受或谢绝代班律师',
  input: v.strictObject({ id: BookingId, accept: v.boolean() }),
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
