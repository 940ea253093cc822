import { instantOn, weekdayOf } from '../../time/civil-days'
import { madeUpWeekday, type SpecialDay } from '../calendar/working-days'
import { cellOf, cellsFrom, CELL_MINUTES } from './cells'
import type { PlanWindow, Slot } from './plan'

const holdsOn = ({ fromDay, toDay }: PlanWindow, day: string): boolean =>
  fromDay <= day && (toDay === null || day <= toDay)

/**
 * The windows of a plan that are worked on a civil day. A public holiday closes all of them but one that holds on this
 * day alone: somebody entered it on purpose. A weekend day that makes up for a holiday is worked by its own windows,
 * or else by those of the nearest working day.
 */
export function windowsOn(plan: readonly PlanWindow[], day: string, special: SpecialDay | undefined): PlanWindow[] {
  const valid = plan.filter((window) => holdsOn(window, day))
  const today = weekdayOf(day)
  const own = valid.filter(({ weekday }) => weekday === today)
  if (!special) return own
  if (!special.work) return own.filter(({ fromDay, toDay }) => fromDay === toDay)
  const instead = madeUpWeekday(day)
  return own.length > 0 ? own : valid.filter(({ weekday }) => weekday === instead)
}

/** Slots of one window: each begins when the buffer of the one before is over, and ends within the window. */
function slotsIn(window: PlanWindow, midnight: number): Slot[] {
  const { fromMinute, toMinute, slotMinutes, bufferMinutes, modes } = window
  const slots: Slot[] = []
  for (let at = fromMinute; at + slotMinutes <= toMinute; at += slotMinutes + bufferMinutes)
    slots.push({ cell: midnight + at / CELL_MINUTES, minutes: slotMinutes, bufferMinutes, modes })
  return slots
}

/** What a visit takes of a lawyer's time: the visit and the buffer after it. */
export const claimOf = ({ cell, minutes, bufferMinutes }: Slot) => cellsFrom(cell, minutes + bufferMinutes)

/** The last cell of {@link claimOf}, for whoever asks of every slot of forty lawyers. */
export const claimedUntil = ({ cell, minutes, bufferMinutes }: Slot): number =>
  cell + Math.max(1, Math.ceil((minutes + bufferMinutes) / CELL_MINUTES)) - 1

/**
 * The slots that a plan offers on a civil day, in order. Of windows that overlap the earlier slot counts, so that no two
 * slots of a day exclude one another.
 *
 * @example a window of 9:00–12:00 with 30 + 15 minutes // 9:00, 9:45, 10:30, 11:15
 */
export function slotsOn(plan: readonly PlanWindow[], day: string, special?: SpecialDay): Slot[] {
  const midnight = cellOf(instantOn(day))
  const [first, ...more] = windowsOn(plan, day, special).map((window) => slotsIn(window, midnight))
  // The slots of one window are in order and never overlap.
  if (!first || more.length === 0) return first ?? []
  const slots: Slot[] = []
  let taken = -Infinity
  for (const slot of first.concat(...more).sort((a, b) => a.cell - b.cell)) {
    if (slot.cell <= taken) continue
    slots.push(slot)
    taken = claimedUntil(slot)
  }
  return slots
}
