const MINUTE_MS = 60_000

/** Characters of a reason for not coming. */
export const REASON_MAX = 200

/** The code counts, and the list is open, from so long before the start. */
export const SIGN_IN_BEFORE_MS = 30 * MINUTE_MS
/** A reason for not coming may be handed in until so long after the end. */
export const EXCUSE_AFTER_MS = 7 * 24 * 60 * MINUTE_MS

export type SeatState = 'signed-up' | 'given-up' | 'present' | 'absent' | 'excused'
export type SeatAct = 'sign-up' | 'give-up' | 'sign-in' | 'excuse'

export interface SessionTimes {
  startsAt: Date
  endsAt: Date
  state: 'open' | 'cancelled' | 'closed'
}

/** From when somebody can be present. */
export const signInFrom = ({ startsAt }: Pick<SessionTimes, 'startsAt'>): Date =>
  new Date(startsAt.getTime() - SIGN_IN_BEFORE_MS)

/** Whether the code counts: from half an hour before the start until the end. */
export const codeCounts = (session: SessionTimes, now: Date): boolean =>
  session.state === 'open' && now >= signInFrom(session) && now <= session.endsAt

/**
 * What an official may do with a session now. Whoever comes without a seat takes one that is free; whoever gave up or
 * said that they cannot come may change their mind.
 *
 * @param left seats that nobody has taken
 */
export function seatActs(session: SessionTimes, seat: SeatState | null, left: number, now: Date): SeatAct[] {
  if (session.state === 'cancelled' || seat === 'present') return []
  const holds = seat === 'signed-up'
  const before = now < session.startsAt && session.state === 'open'
  const acts: SeatAct[] = []
  if (codeCounts(session, now) && (holds || left > 0)) acts.push('sign-in')
  if (before && !holds && left > 0) acts.push('sign-up')
  if (before && holds) acts.push('give-up')
  if ((holds || seat === 'absent') && now.getTime() <= session.endsAt.getTime() + EXCUSE_AFTER_MS) acts.push('excuse')
  return acts
}

export const SEAT_WORDS: Record<SeatState, string> = {
  'signed-up': '已报名',
  'given-up': '已取消报名',
  present: '到场',
  absent: '未到',
  excused: '请假',
}

export const seatWord = (state: string | null): string => (state ? (SEAT_WORDS[state as SeatState] ?? state) : '未报名')
