import { dayAfter, instantOn } from '../../time/civil-days'
import { civilDayOf } from '../../time/civil-time'

export const REMINDER_KINDS = ['evening-before', 'two-hours-before'] as const
export type ReminderKind = (typeof REMINDER_KINDS)[number]

const EVENING_MINUTE = 18 * 60
const TWO_HOURS_MS = 2 * 3_600_000

export interface Reminder {
  kind: ReminderKind
  dueAt: Date
}

/**
 * When both sides are reminded of a visit: at 18:00 on the day before, and two hours before it. What is over by now is
 * left out.
 *
 * @example remindersOf(Tuesday 9:00, Sunday noon) // Monday 18:00, Tuesday 7:00
 */
export function remindersOf(startsAt: Date, now: Date): Reminder[] {
  const evening = instantOn(dayAfter(civilDayOf(startsAt), -1), EVENING_MINUTE)
  const all: Reminder[] = [
    { kind: 'evening-before', dueAt: evening },
    { kind: 'two-hours-before', dueAt: new Date(startsAt.getTime() - TWO_HOURS_MS) },
  ]
  return all.filter(({ dueAt }) => dueAt > now)
}
