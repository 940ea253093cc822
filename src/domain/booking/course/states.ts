import { GRACE_MINUTES } from './lateness'

/**
 * What becomes of a slot that somebody took. The first three are a hold's; the others are kept for good.
 * - `substitute-offered`: a colleague comes instead; the visit stands unless the resident refuses
 * - `moved`: another booking took its place
 * - `called-off`: nobody of the firm can come, or the substitute was refused
 * - `no-show`, `lawyer-absent`: one side says that the other did not come; `disputed`: both do
 * - `settled`: the firm's manager has found what happened, and it was no visit
 */
export const STATES = [
  'held',
  'released',
  'expired',
  'booked',
  'substitute-offered',
  'cancelled',
  'moved',
  'called-off',
  'attended',
  'no-show',
  'lawyer-absent',
  'disputed',
  'settled',
] as const
export type BookingState = (typeof STATES)[number]

export type BookingAct =
  | 'confirm'
  | 'release'
  | 'expire'
  | 'cancel'
  | 'move'
  | 'send-substitute'
  | 'accept-substitute'
  | 'refuse-substitute'
  | 'call-off'
  | 'check-in'
  | 'no-show'
  | 'report-absent'
  | 'find-attended'
  | 'find-other'

/** Who acts. The resident's side includes whoever booked for a caller; the clock lets holds run out. */
export type Actor = 'resident' | 'lawyer' | 'firm' | 'clock'

type Step = readonly [to: BookingState, ...by: Actor[]]

/** Before a visit: it stands, and everybody may still change it. */
const AHEAD = {
  cancel: ['cancelled', 'resident'],
  move: ['moved', 'resident'],
  'send-substitute': ['substitute-offered', 'lawyer', 'firm'],
  'call-off': ['called-off', 'lawyer', 'firm'],
  'check-in': ['attended', 'lawyer'],
  'no-show': ['no-show', 'lawyer'],
  'report-absent': ['lawyer-absent', 'resident'],
} as const satisfies Partial<Record<BookingAct, Step>>

const SETTLING = {
  'check-in': ['attended', 'lawyer'],
  'find-attended': ['attended', 'firm'],
  'find-other': ['settled', 'firm'],
} as const satisfies Partial<Record<BookingAct, Step>>

/** The one table of steps: state × act → state, and whose act it is. A pair that is missing is `wrong-state`. */
const STEPS: Record<BookingState, Partial<Record<BookingAct, Step>>> = {
  held: { confirm: ['booked', 'resident'], release: ['released', 'resident'], expire: ['expired', 'clock'] },
  released: {},
  expired: {},
  booked: AHEAD,
  'substitute-offered': {
    ...AHEAD,
    'accept-substitute': ['booked', 'resident'],
    'refuse-substitute': ['called-off', 'resident'],
  },
  cancelled: {},
  moved: {},
  'called-off': {},
  attended: {},
  'no-show': { ...SETTLING, 'report-absent': ['disputed', 'resident'] },
  'lawyer-absent': { ...SETTLING, 'no-show': ['disputed', 'lawyer'] },
  disputed: SETTLING,
  settled: {},
}

/** When an act is in time, in minutes after the visit's start; an act that is not here is in time always. */
const IN_TIME: Partial<Record<BookingAct, readonly [from: number, until: number]>> = {
  cancel: [-Infinity, 0],
  move: [-Infinity, 0],
  'send-substitute': [-Infinity, 0],
  'accept-substitute': [-Infinity, 0],
  'refuse-substitute': [-Infinity, 0],
  'call-off': [-Infinity, 0],
  'check-in': [-60, 7 * 24 * 60],
  'no-show': [GRACE_MINUTES, 7 * 24 * 60],
  'report-absent': [GRACE_MINUTES, 7 * 24 * 60],
}

export type StepRefusal = 'wrong-state' | 'not-yours' | 'too-early' | 'too-late'
export type BookingStep = { ok: true; state: BookingState } | { ok: false; reason: StepRefusal }

/**
 * The state after an act, or why it is refused.
 *
 * @param minutesAfterStart of the visit; negative before it
 * @example stepBooking('booked', 'no-show', 'lawyer', 14) // too-early: 15 minutes of grace
 */
export function stepBooking(
  state: BookingState,
  act: BookingAct,
  actor: Actor,
  minutesAfterStart: number,
): BookingStep {
  const step = STEPS[state][act]
  if (!step) return { ok: false, reason: 'wrong-state' }
  const [to, ...by] = step
  if (!by.includes(actor)) return { ok: false, reason: 'not-yours' }
  const [from, until] = IN_TIME[act] ?? [-Infinity, Infinity]
  if (minutesAfterStart < from) return { ok: false, reason: 'too-early' }
  return minutesAfterStart >= until ? { ok: false, reason: 'too-late' } : { ok: true, state: to }
}

/** The acts that this side could do now. */
export const actsOf = (state: BookingState, actor: Actor, minutesAfterStart: number): BookingAct[] =>
  (Object.keys(STEPS[state]) as BookingAct[]).filter((act) => stepBooking(state, act, actor, minutesAfterStart).ok)

/** The visit is still to come as planned: its cells are claimed, reminders are sent. */
export const stands = (state: BookingState): boolean => state === 'booked' || state === 'substitute-offered'

const WORDS: Record<BookingState, string> = {
  held: '保留中',
  released: '已放开',
  expired: '保留到期',
  booked: '已预约',
  'substitute-offered': '换了律师',
  cancelled: '已取消',
  moved: '已改约',
  'called-off': '律师来不了',
  attended: '已办理',
  'no-show': '律师说您没来',
  'lawyer-absent': '您说律师没来',
  disputed: '律所核实中',
  settled: '律所已核实',
}

/** A state as the resident reads it; one that only a newer server knows is 处理中. */
export const stateWord = (state: string): string =>
  Object.hasOwn(WORDS, state) ? WORDS[state as BookingState] : '处理中'
