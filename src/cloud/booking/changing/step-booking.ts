import type { Tx } from '@/cloud/kernel/db'
import { refuse } from '@/cloud/kernel/route'
import { minutesAfter } from '@/domain/booking/course/lateness'
import type { ChangeKind } from '@/domain/booking/course/messages'
import { stepBooking, type Actor, type BookingAct } from '@/domain/booking/course/states'
import { announce } from '../telling/announce'
import { insertEvent, updateBooking, type BookingChanges, type BookingRow } from './bookings.repo'

export interface Step {
  act: BookingAct
  actor: Actor
  /** Who it is; null for the clock. */
  actorId: string | null
  now: Date
  changes?: BookingChanges
  /** What whoever is concerned is told; nobody, when left out. */
  tell?: ChangeKind
}

const TOO_LATE = '这次预约的时间已经到了，不能再这样操作。'

/**
 * Takes a locked booking one step further, by the one table of steps: keeps the state, notes who and when, and leaves
 * word for whoever is concerned, all in the caller's transaction.
 */
export async function takeStep(tx: Tx, row: BookingRow, step: Step) {
  const { act, actor, actorId, now, changes = {}, tell } = step
  const next = stepBooking(row.state, act, actor, minutesAfter(row.startsAt, now))
  if (!next.ok) {
    if (next.reason === 'too-early') return refuse('too-early')
    return next.reason === 'too-late' ? refuse('wrong-state', { message: TOO_LATE }) : refuse('wrong-state')
  }
  const after: BookingRow = { ...row, ...changes, state: next.state, version: row.version + 1 }
  await updateBooking(tx, row.id, { ...changes, state: after.state, version: after.version })
  await insertEvent(tx, {
    ...{ bookingId: row.id, version: after.version, personId: row.personId, act },
    ...{ fromState: row.state, toState: after.state, actorId, at: now },
  })
  // Whoever was to come until now is the one whom a substitute relieves, be it the first or not.
  if (tell) await announce(tx, { ...after, relievedLawyerId: row.lawyerId }, tell, now)
  return { ok: true as const, value: after }
}
