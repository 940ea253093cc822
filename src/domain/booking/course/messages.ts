import type { ReminderKind } from './reminders'

/** Who is told something: by account, or by the number that was left. */
export type Recipient = 'resident' | 'lawyer' | 'host' | 'firm'

/**
 * What became of a message: which way it went, or
 * - `call`: no way is open, and somebody has to telephone; `called`: they have
 * - `dropped`: out of date, or nobody needs it
 */
export type MessageOutcome = 'wechat' | 'sms' | 'call' | 'called' | 'dropped'

/** What happened to a visit, as somebody has to be told. */
export type ChangeKind =
  | 'booked'
  | 'cancelled'
  | 'moved'
  | 'called-off'
  | 'substitute-sent'
  | 'substitute-accepted'
  | 'substitute-refused'
  | 'no-show'
  | 'lawyer-absent'
  | 'settled'

export type MessageKind = ChangeKind | ReminderKind | 'slot-offered'

/** Whoever is concerned is told of each change at once, whoever made it: nobody finds out at the door. */
const TOLD: Record<ChangeKind, readonly Recipient[]> = {
  booked: ['resident', 'lawyer'],
  cancelled: ['resident', 'lawyer'],
  moved: ['lawyer'],
  'called-off': ['resident', 'lawyer'],
  'substitute-sent': ['resident', 'lawyer', 'host'],
  'substitute-accepted': ['lawyer'],
  'substitute-refused': ['resident', 'lawyer', 'firm'],
  'no-show': ['resident'],
  'lawyer-absent': ['lawyer', 'firm'],
  settled: ['resident', 'lawyer'],
}

export const toldOf = (kind: ChangeKind): readonly Recipient[] => TOLD[kind]

/** Who is reminded of a visit. */
export const REMINDED: readonly Recipient[] = ['resident', 'lawyer']
