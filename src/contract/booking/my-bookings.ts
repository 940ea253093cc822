import * as v from 'valibot'
import { endpoint } from '../endpoint'
import { FirmRef, LawyerRef, SlotView, VillageRef } from './refs'

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
  /**
   * Another visit of mine at the same time, while both stand: a desk booked one by a number that had not been proven for
   * long, and the log-in brought both together. One of them has to be cancelled or moved.
   */
  overlaps: v.nullable(v.object({ id: v.string(), startsAt: v.string(), lawyer: LawyerRef })),
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

/** A day that I wait for, and what is offered to me. */
export const WaitingView = v.object({
  id: v.string(),
  village: VillageRef,
  /** Null waits for any lawyer of the village. */
  lawyer: v.nullable(LawyerRef),
  day: v.string(),
  /** `waiting`, `offered`, or `lapsed`: nobody answered within 15 minutes (at night until 8:15), and the next was asked. */
  state: v.string(),
  /** 1 is next. */
  place: v.number(),
  offer: v.nullable(v.object({ ...SlotView.entries, lawyer: LawyerRef, secondsLeft: v.number() })),
})
export type WaitingView = v.InferOutput<typeof WaitingView>

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
