import * as v from 'valibot'
import { endpoint } from '../endpoint'
import { Instant } from '../parts/fields'
import { LawyerRef, VillageRef } from './refs'
import { BookingId, LawyerOrAny, Mode, VillageCode } from './shapes'

export const Hold = v.object({
  id: v.string(),
  village: VillageRef,
  lawyer: LawyerRef,
  startsAt: v.string(),
  minutes: v.number(),
  /** The form offers these. */
  modes: v.array(v.string()),
  /** Where a visit on site is. */
  place: v.string(),
  /** By the database's clock, so that a phone's wrong clock takes nothing away. */
  secondsLeft: v.number(),
  /** Once, on asking. */
  canExtend: v.boolean(),
})
export type Hold = v.InferOutput<typeof Hold>

/** A time that is wanted, made by the phone. */
export const WantedHold = v.strictObject({
  id: BookingId,
  village: VillageCode,
  lawyer: LawyerOrAny,
  startsAt: Instant,
  /** Only lawyers who offer it; any mode when left out. */
  mode: v.optional(Mode),
  elder: v.optional(v.boolean(), false),
})

/**
 * Keeps a slot while the form is open: 5 minutes, 10 in elder mode. Whoever holds another slot lets go of it. The same
 * id again answers with the same hold.
 *
 * Refusals: `slot-taken` (with the nearest free `times`), `slot-closed` (not in the plan, less than 2 hours away, beyond
 * the horizon), `already-busy`, `too-many-bookings`, `booking-paused`, `too-many` (30 holds within an hour, with the
 * seconds to wait and whom to call).
 */
export const holdSlot = endpoint({
  method: 'POST',
  path: '/api/my/booking/holds',
  access: 'device',
  summary: '保留一个时间',
  input: WantedHold,
  output: Hold,
})

/** What this device or person holds now; for a form that was reloaded. */
export const getHold = endpoint({
  method: 'GET',
  path: '/api/my/booking/holds/:id',
  access: 'device',
  summary: '查看保留的时间',
  input: v.strictObject({ id: BookingId }),
  output: Hold,
})

/** As long again as at first. The second time changes nothing; `hold-expired` once it is over. */
export const extendHold = endpoint({
  method: 'POST',
  path: '/api/my/booking/holds/:id/extend',
  access: 'device',
  summary: '延长保留一次',
  input: v.strictObject({ id: BookingId }),
  output: Hold,
})

/** Lets go; does nothing when there is nothing to let go of. */
export const releaseHold = endpoint({
  method: 'DELETE',
  path: '/api/my/booking/holds/:id',
  access: 'device',
  summary: '放开保留的时间',
  input: v.strictObject({ id: BookingId }),
  output: v.object({}),
})
