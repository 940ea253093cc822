import type { Mode } from '../booking-words'

/** A stretch of a weekday in which a lawyer's slots lie one after another, with the buffer between them. */
export interface PlanWindow {
  /** 1 is Monday, 7 Sunday. */
  weekday: number
  /** Minutes after midnight in Chongqing, in quarters of an hour. */
  fromMinute: number
  toMinute: number
  slotMinutes: number
  /** Kept free after each visit: for the way, for the note. */
  bufferMinutes: number
  modes: readonly Mode[]
  /** The first civil day on which it holds. */
  fromDay: string
  /** The last one; null is open. */
  toDay: string | null
}

/** Duty of a single day beside the week. */
export const isExtra = ({ fromDay, toDay }: PlanWindow): boolean => fromDay === toDay

export const EXCEPTION_KINDS = ['court', 'leave', 'busy'] as const
export type ExceptionKind = (typeof EXCEPTION_KINDS)[number]

/** A stretch of time in which a lawyer is elsewhere, whatever the plan says. */
export interface PlanException {
  startsAt: Date
  endsAt: Date
}

/** A time that a plan offers, whether free or not. */
export interface Slot {
  /** The cell in which it begins. */
  cell: number
  minutes: number
  bufferMinutes: number
  modes: readonly Mode[]
}
