import type { Tx } from '@/cloud/kernel/db'
import { REMINDED, toldOf, type ChangeKind } from '@/domain/booking/course/messages'
import { remindersOf } from '@/domain/booking/course/reminders'
import { stands, type BookingState } from '@/domain/booking/course/states'
import { countOffered, insertMessages, type MessageToMake } from './messages.repo'

/** What a message is about; all that is needed of a booking. */
export interface Announced {
  id: string
  version: number
  state: BookingState
  personId: string
  firmId: string
  lawyerId: string
  /** Who was to come before this change; told when somebody else comes instead. */
  relievedLawyerId?: string
  startsAt: Date
}

/**
 * Leaves word of a change for whoever is concerned, in the transaction that makes it: told at once, and, while the
 * visit stands, reminded the evening before and two hours before. Each change makes a new version; what was to be sent
 * for an older one is out of date, so that a cancelled visit reminds nobody and a moved one nobody twice.
 */
export async function announce(tx: Tx, booking: Announced, kind: ChangeKind, now: Date): Promise<void> {
  const messages: MessageToMake[] = toldOf(kind).map((recipient) => ({ kind, recipient, dueAt: now }))
  if (stands(booking.state))
    for (const { kind: reminder, dueAt } of remindersOf(booking.startsAt, now))
      for (const recipient of REMINDED) messages.push({ kind: reminder, recipient, dueAt })
  await insertMessages(tx, booking, messages, now)
}

/** Whoever is next on the waiting list is told what is theirs for a quarter of an hour; at night not before morning. */
export async function announceOffer(
  tx: Tx,
  waiting: { id: string; personId: string; lawyerId: string },
  now: Date,
  dueAt: Date,
): Promise<void> {
  // A place may be offered something again, when the first offer was taken back: another message then.
  const version = (await countOffered(tx, waiting.id)) + 1
  const offered = { kind: 'slot-offered', recipient: 'resident', dueAt } as const
  await insertMessages(tx, { ...waiting, version }, [offered], now)
}
