import type { FreeDay } from './free-slots'
import type { Slot } from './plan'

/** A day of one lawyer or of several together: whatever somebody of them has free, once. */
export interface JointDay extends FreeDay {
  /** Somebody is on duty, and nothing is free. */
  full: boolean
}

/** Slots at one time together: the modes of all, and the length of the first. */
function join(a: Slot | undefined, b: Slot): Slot {
  if (!a) return b
  const more = b.modes.filter((mode) => !a.modes.includes(mode))
  return more.length > 0 ? { ...a, modes: [...a.modes, ...more] } : a
}

/** The days of several lawyers as one strip: a time is free when one of them is. */
export function joinDays(lawyers: readonly (readonly FreeDay[])[]): JointDay[] {
  const [first = []] = lawyers
  return first.map(({ day }, n) => {
    const days = lawyers.map((of) => of[n]!)
    if (days.length === 1) return { ...days[0]!, full: days[0]!.onDuty && days[0]!.free.length === 0 }
    const byCell = new Map<number, Slot>()
    for (const { free } of days) for (const slot of free) byCell.set(slot.cell, join(byCell.get(slot.cell), slot))
    const free = [...byCell.values()].sort((a, b) => a.cell - b.cell)
    const onDuty = days.some((of) => of.onDuty)
    return { day, free, onDuty, full: onDuty && free.length === 0 }
  })
}

/** Somebody who could take a visit, with how many visits they have in the week of it. */
export interface Candidate {
  lawyerId: string
  thisWeek: number
}

/**
 * Whom to ask first for "any lawyer": the fewest visits of the week; of equals whoever comes first in the pairing, so
 * that the same question gets the same answer.
 */
export const byFairness = <T extends Candidate>(candidates: readonly T[]): T[] =>
  [...candidates].sort((a, b) => a.thisWeek - b.thisWeek)
