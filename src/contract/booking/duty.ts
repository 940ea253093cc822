import * as v from 'valibot'
import { endpoint } from '../endpoint'
import { CivilDay } from '../parts/fields'
import { LawyerRef, SlotView, VillageRef } from './refs'
import { AttendanceCode, BookingId, LawyerId } from './shapes'

const DUTY = ['lawyer', 'firm'] as const
const words = (max: number) => v.pipe(v.string(), v.trim(), v.maxLength(max))

/** A booking as its assigned lawyer reads it; the only answer that carries the description. */
export const DutyBooking = v.object({
  id: v.string(),
  version: v.number(),
  state: v.string(),
  village: VillageRef,
  startsAt: v.string(),
  minutes: v.number(),
  mode: v.string(),
  place: v.string(),
  matter: v.string(),
  description: v.nullable(v.string()),
  name: v.string(),
  /** In full: the lawyer calls it. */
  phone: v.string(),
  relative: v.nullable(v.object({ relation: v.string(), name: v.string() })),
  /** For whom I stand in; null for my own visits. */
  host: v.nullable(LawyerRef),
  note: v.nullable(v.string()),
  internalNote: v.nullable(v.string()),
  /** The resident says that nobody came. */
  saysAbsent: v.boolean(),
  can: v.array(v.string()),
})
export type DutyBooking = v.InferOutput<typeof DutyBooking>

export const getDutyDay = endpoint({
  method: 'GET',
  path: '/api/duty/day',
  access: ['lawyer'],
  summary: '我这一天的来访',
  input: v.strictObject({ day: v.optional(CivilDay) }),
  output: v.object({
    lawyer: LawyerRef,
    day: v.string(),
    note: v.nullable(v.string()),
    bookings: v.array(DutyBooking),
    /** How many there are on each of the next 14 days. */
    ahead: v.array(v.object({ day: v.string(), bookings: v.number() })),
  }),
})

/**
 * The resident is here: by their six digits, or what their QR code says. A call or a video needs none.
 * Refusals: `mark-wrong`, `too-early`, `wrong-state`.
 */
export const checkIn = endpoint({
  method: 'POST',
  path: '/api/duty/bookings/:id/check-in',
  access: ['lawyer'],
  summary: '核销一次来访',
  input: v.strictObject({ id: BookingId, code: v.optional(AttendanceCode) }),
  output: DutyBooking,
})

/** What the resident reads afterwards; empty takes it back. */
export const writeNote = endpoint({
  method: 'POST',
  path: '/api/duty/bookings/:id/note',
  access: ['lawyer'],
  summary: '写给来访人的话',
  input: v.strictObject({ id: BookingId, text: words(1000) }),
  output: DutyBooking,
})

/** Encrypted; nobody but the assigned lawyer reads it. */
export const writeInternalNote = endpoint({
  method: 'POST',
  path: '/api/duty/bookings/:id/internal-note',
  access: ['lawyer'],
  summary: '自己的工作记录',
  input: v.strictObject({ id: BookingId, text: words(1000) }),
  output: DutyBooking,
})

/** The resident did not come: from 15 minutes after the start on (`too-early` before). */
export const reportNoShow = endpoint({
  method: 'POST',
  path: '/api/duty/bookings/:id/no-show',
  access: ['lawyer'],
  summary: '来访人没有来',
  input: v.strictObject({ id: BookingId }),
  output: DutyBooking,
})

/** Somebody whom no message reached; the lawyer telephones, and ticks it off. */
export const CallToMake = v.object({
  /** The booking's. */
  id: v.string(),
  /** Of the newest message; sent back with `markCalled`. */
  version: v.number(),
  village: VillageRef,
  lawyer: LawyerRef,
  startsAt: v.string(),
  name: v.string(),
  phone: v.string(),
  /** What they have to be told, the newest last, without the day, which `startsAt` has: 律师来不了，预约取消. */
  tell: v.array(v.string()),
  since: v.string(),
})
export type CallToMake = v.InferOutput<typeof CallToMake>

/** 请打电话: of my own visits, as a firm's manager of the whole firm's; whoever has waited longest comes first. */
export const listCalls = endpoint({
  method: 'GET',
  path: '/api/duty/calls',
  access: DUTY,
  summary: '要打电话通知的来访人',
  input: v.strictObject({}),
  output: v.object({ calls: v.array(CallToMake) }),
})

/** 已打过. What has come up since `version` stays on the list; again changes nothing. */
export const markCalled = endpoint({
  method: 'POST',
  path: '/api/duty/calls/:id/done',
  access: DUTY,
  summary: '已打过电话',
  input: v.strictObject({ id: BookingId, version: v.pipe(v.number(), v.integer()) }),
  output: v.object({ calls: v.array(CallToMake) }),
})

/** Who of the firm is free at that time, and when else I am; for `cannotCome`. */
export const listSubstitutes = endpoint({
  method: 'GET',
  path: '/api/duty/bookings/:id/substitutes',
  access: DUTY,
  summary: '可以代班的同事和我的其他时间',
  input: v.strictObject({ id: BookingId }),
  output: v.object({
    lawyers: v.array(v.object({ ...LawyerRef.entries, languages: v.array(v.string()), thisWeek: v.number() })),
    times: v.array(SlotView),
  }),
})

/**
 * With a substitute the visit stands and the resident may refuse; without one it is off, and the resident is told the
 * other times. Refused with `slot-taken` when the substitute has been given something else meanwhile.
 */
export const cannotCome = endpoint({
  method: 'POST',
  path: '/api/duty/bookings/:id/cannot-come',
  access: DUTY,
  summary: '我来不了',
  input: v.strictObject({
    id: BookingId,
    reason: v.pipe(v.string(), v.trim(), v.minLength(1, '请填写原因。'), v.maxLength(60)),
    substitute: v.optional(LawyerId),
  }),
  output: v.object({ id: v.string(), state: v.string(), lawyer: LawyerRef, host: v.nullable(LawyerRef) }),
})
