import { civilDayOf } from '../../time/civil-time'
import { daysFrom, instantOn } from '../../time/civil-days'
import type { SpecialDays } from '../calendar/working-days'
import { cellOf, cellsBetween, instantOf, onGrid, overlap, type CellRange } from './cells'
import type { PlanException, PlanWindow, Slot } from './plan'
import { claimedUntil, claimOf, slotsOn } from './plan-slots'

/** Nothing is booked later than this before it begins. */
export const LEAD_MINUTES = 120

/** How far ahead bookings go: today and the 13 civil days after it. */
export const HORIZON_DAYS = 14

/** Everything that decides when one lawyer is free. */
export interface Diary {
  plan: readonly PlanWindow[]
  exceptions: readonly PlanException[]
  /** Cells that are held or booked, buffers included. */
  claimed: ReadonlySet<number>
}

export interface FreeDay {
  /** A civil day of Chongqing. */
  day: string
  free: Slot[]
  /** There are slots that could still be booked, were they free: without any, nobody waits for this day. */
  onDuty: boolean
}

/** The civil days that can be booked, today included. */
export const bookableDays = (now: Date): string[] => daysFrom(civilDayOf(now), HORIZON_DAYS)

/** The first cell that can still be booked: nothing begins earlier than {@link LEAD_MINUTES} from now. */
export const firstBookable = (now: Date): number => cellOf(new Date(now.getTime() + LEAD_MINUTES * 60_000 - 1)) + 1

const isUnclaimed = (slot: Slot, claimed: ReadonlySet<number>): boolean => {
  for (let cell = slot.cell, last = claimedUntil(slot); cell <= last; cell++) if (claimed.has(cell)) return false
  return true
}

/**
 * What is free on one day = plan − exceptions − holidays − held and booked − buffers − lead time.
 * A visit needs its buffer free too; the last one of a window may end with it.
 */
export function freeOn(diary: Diary, day: string, special: SpecialDays, now: Date): FreeDay {
  const from = firstBookable(now)
  const elsewhere = diary.exceptions.map(({ startsAt, endsAt }) => cellsBetween(startsAt, endsAt))
  const isPresent = (slot: Slot) => !elsewhere.some((away) => overlap(away, claimOf(slot)))
  const ahead = slotsOn(diary.plan, day, special[day]).filter((slot) => slot.cell >= from && isPresent(slot))
  const free = ahead.filter((slot) => isUnclaimed(slot, diary.claimed))
  return { day, free, onDuty: ahead.length > 0 }
}

/** The same for each of these days. */
export const freeAhead = (diary: Diary, days: readonly string[], special: SpecialDays, now: Date): FreeDay[] =>
  days.map((day) => freeOn(diary, day, special, now))

/** The cells of the horizon, for whoever reads claims and exceptions. */
export const horizonCells = (now: Date): CellRange => {
  const today = civilDayOf(now)
  return { first: cellOf(instantOn(today)), last: cellOf(instantOn(today, HORIZON_DAYS * 24 * 60)) + 4 }
}

/** What a plan offers at an instant, free or not; null when nothing begins then. */
export function slotAt(diary: Pick<Diary, 'plan' | 'exceptions'>, startsAt: Date, special: SpecialDays): Slot | null {
  const day = civilDayOf(startsAt)
  const slot = slotsOn(diary.plan, day, special[day]).find(
    ({ cell }) => instantOf(cell).getTime() === startsAt.getTime(),
  )
  if (!slot) return null
  const away = diary.exceptions.some((e) => overlap(cellsBetween(e.startsAt, e.endsAt), claimOf(slot)))
  return away ? null : slot
}

/** Whether a visit may begin at an instant: on the grid, between the lead time and the horizon. */
export const isBookable = (startsAt: Date, now: Date): boolean =>
  onGrid(startsAt) && cellOf(startsAt) >= firstBookable(now) && bookableDays(now).includes(civilDayOf(startsAt))
