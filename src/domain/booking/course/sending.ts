import { dayAfter, instantOn } from '../../time/civil-days'
import { civilDayOf } from '../../time/civil-time'
import type { MessageKind } from './messages'
import { REMINDER_KINDS, type ReminderKind } from './reminders'

/** Nobody is reminded between these; what changes is told at any hour, or somebody sets out for nothing. */
const MORNING_MINUTE = 7 * 60
const NIGHT_MINUTE = 22 * 60
/** After so many tries a way that fails is given up and the next one is taken. */
const TRIES = 4

export const isReminder = (kind: MessageKind): kind is ReminderKind =>
  (REMINDER_KINDS as readonly MessageKind[]).includes(kind)

/**
 * What to do with a message that is due: send it now, at a later instant, or never. The evening's reminder waits for no
 * morning: by then the second one comes. What is told about a visit that has begun is of use only when it is about
 * whether somebody came.
 *
 * @example whenToSend('two-hours-before', at 8:30, at 6:30) // 7:00
 */
export function whenToSend(kind: MessageKind, startsAt: Date, now: Date): 'now' | 'never' | Date {
  const day = civilDayOf(now)
  const [morning, night] = [instantOn(day, MORNING_MINUTE), instantOn(day, NIGHT_MINUTE)]
  if (['no-show', 'lawyer-absent', 'settled', 'cancelled', 'called-off', 'moved'].includes(kind)) return 'now'
  if (now >= startsAt) return 'never'
  if (!isReminder(kind)) return 'now'
  const eveningIsOver = instantOn(dayAfter(civilDayOf(startsAt), -1), NIGHT_MINUTE)
  if (kind === 'evening-before' && now >= eveningIsOver) return 'never'
  if (now < morning && morning < startsAt) return morning
  const tomorrow = instantOn(dayAfter(day, 1), MORNING_MINUTE)
  return now >= night && tomorrow < startsAt ? tomorrow : 'now'
}

/**
 * Minutes until a message is tried again: 1, 3, 9, 27, then an hour.
 *
 * @param tries how often it was tried, this time included
 */
export const minutesUntilAgain = (tries: number): number => Math.min(60, 3 ** (tries - 1))

export const isLastTry = (tries: number): boolean => tries >= TRIES
