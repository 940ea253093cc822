import { civilDayOf } from '../../time/civil-time'
import { instantOn } from '../../time/civil-days'
import type { Mode } from '../booking-words'
import type { SpecialDays } from '../calendar/working-days'
import { cellOf, cellsBetween, cellsFrom, overlap } from '../slots/cells'
import type { PlanException, PlanWindow } from '../slots/plan'
import { windowsOn } from '../slots/plan-slots'

/** When a lawyer says to be there: the plan, and the times in which it does not count. */
export interface Presence {
  windows: readonly PlanWindow[]
  exceptions: readonly PlanException[]
}

/** A visit that somebody has booked, as far as a plan is concerned. */
export interface PlannedVisit {
  startsAt: Date
  minutes: number
  mode: Mode
}

const MINUTE_MS = 60_000

/** Within a window of its day, in a way of meeting that the window has; the length of its slots does not matter. */
function isInPlan({ windows }: Presence, { startsAt, minutes, mode }: PlannedVisit, special: SpecialDays): boolean {
  const day = civilDayOf(startsAt)
  const from = (startsAt.getTime() - instantOn(day).getTime()) / MINUTE_MS
  return windowsOn(windows, day, special[day]).some(
    ({ fromMinute, toMinute, modes }) => fromMinute <= from && from + minutes <= toMinute && modes.includes(mode),
  )
}

/** While the lawyer is elsewhere; the buffer after a visit may be. */
const isAway = ({ exceptions }: Presence, { startsAt, minutes }: PlannedVisit): boolean =>
  exceptions.some((away) => overlap(cellsBetween(away.startsAt, away.endsAt), cellsFrom(cellOf(startsAt), minutes)))

/** Whether the lawyer says to be there for a visit. */
export const covers = (presence: Presence, visit: PlannedVisit, special: SpecialDays): boolean =>
  isInPlan(presence, visit, special) && !isAway(presence, visit)

/**
 * The visits that a change of plan breaks: what was planned and is not any longer, and what falls into a new absence.
 * A visit that was outside of the plan before, as a substitute's may be, is not broken by staying there.
 */
export const brokenBy = <V extends PlannedVisit>(
  before: Presence,
  after: Presence,
  visits: readonly V[],
  special: SpecialDays,
): V[] =>
  visits.filter(
    (visit) =>
      (isInPlan(before, visit, special) && !isInPlan(after, visit, special)) ||
      (!isAway(before, visit) && isAway(after, visit)),
  )
