import { claimOf } from '../slots/plan-slots'
import { cellsFrom, overlap, type CellRange } from '../slots/cells'
import type { Slot } from '../slots/plan'

/** Somebody who waits for a full day. */
export interface Waiter {
  id: string
  /** Somebody may wait for one lawyer and, by another place on the list, for any. */
  personId: string
  /** Whom they wait for: one lawyer, or any of their village's. */
  lawyerIds: readonly string[]
  /** Their own visits and holds of that day; nobody is offered a second place at one time. */
  busy: readonly CellRange[]
}

/** Something free on that day. */
export interface FreeSlot extends Slot {
  lawyerId: string
}

export interface Offer {
  waiterId: string
  slot: FreeSlot
}

/**
 * Who is asked for which free slot: in the order of the list everybody gets the earliest one that they can take. Each
 * slot is offered to one person, nobody is offered two, and of two slots of a lawyer that exclude one another only one
 * is offered.
 *
 * @param waiting in the order in which they came
 * @param free in the order of time
 */
export function matchOffers(waiting: readonly Waiter[], free: readonly FreeSlot[]): Offer[] {
  const offers: Offer[] = []
  const isGiven = (slot: FreeSlot) =>
    offers.some(({ slot: given }) => given.lawyerId === slot.lawyerId && overlap(claimOf(given), claimOf(slot)))
  const asked = new Set<string>()
  for (const { id, personId, lawyerIds, busy } of waiting) {
    if (asked.has(personId)) continue
    const slot = free.find(
      (one) =>
        lawyerIds.includes(one.lawyerId) &&
        !isGiven(one) &&
        !busy.some((range) => overlap(range, cellsFrom(one.cell, one.minutes))),
    )
    if (!slot) continue
    asked.add(personId)
    offers.push({ waiterId: id, slot })
  }
  return offers
}
