/** An answer as it lies on this phone. */
export interface KeptAnswer {
  /** Letters as the bank has them, in order; empty when it was taken back. */
  chosen: string
  /** Counted for each question, from 1. */
  version: number
  /** When the server had it; null while it waits here. */
  receivedAt: string | null
  /** It came after the deadline and its grace. */
  late: boolean
}

/** An answer given before another phone took over; it goes to the server under its own epoch and fills gaps there. */
export interface OlderAnswer {
  question: number
  version: number
  chosen: string
  epoch: number
}

/** One paper being sat, as it survives a reload, a crash and a lost network. */
export interface Sitting {
  paperId: string
  examId: string
  epoch: number
  deadlineAt: string
  state: 'open' | 'handed-in'
  /** Another phone is the active one: nothing can be chosen here. */
  takenOver: boolean
  answers: Readonly<Record<number, KeptAnswer>>
  older: readonly OlderAnswer[]
  /** Places marked for later, in order. */
  marked: readonly number[]
  /** They changed since the server heard of them. */
  marksWait: boolean
  /** The place in sight. */
  at: number
  /** Times the page was left that the server has not heard of. */
  leaves: readonly { id: string; awaySeconds: number }[]
  /** How often by now, as far as this phone knows. */
  leftTimes: number
  /** The person has said: hand in. */
  handingIn: boolean
}

/** Nothing can be chosen any more, or not here. */
export const isLocked = ({ state, takenOver, handingIn }: Sitting): boolean =>
  state === 'handed-in' || takenOver || handingIn

const newestVersion = ({ answers, older }: Sitting, question: number): number =>
  Math.max(
    0,
    answers[question]?.version ?? 0,
    ...older.filter((answer) => answer.question === question).map(({ version }) => version),
  )

/** What the person chose last for a question, with the next version; it waits until the server has it. */
export function choose(sitting: Sitting, question: number, chosen: string): Sitting {
  if (isLocked(sitting)) return sitting
  if ((sitting.answers[question]?.chosen ?? '') === chosen) return sitting
  const answer = { chosen, version: newestVersion(sitting, question) + 1, receivedAt: null, late: false }
  return { ...sitting, answers: { ...sitting.answers, [question]: answer } }
}

/** Marks a question for later, or takes the mark away. */
export function toggleMark(sitting: Sitting, question: number): Sitting {
  if (isLocked(sitting)) return sitting
  const others = sitting.marked.filter((place) => place !== question)
  const marked = others.length < sitting.marked.length ? others : [...others, question].sort((a, b) => a - b)
  return { ...sitting, marked, marksWait: true }
}

export const goTo = (sitting: Sitting, at: number): Sitting => ({ ...sitting, at })

/** Shorter looks away, e.g. at a message that drops in, are not noted. */
export const LEFT_FROM_SECONDS = 5
const LONGEST_SECONDS = 86_400

/** Notes that the page was left and returned to. */
export function noteLeft(sitting: Sitting, id: string, awayMs: number): Sitting {
  const awaySeconds = Math.min(LONGEST_SECONDS, Math.round(awayMs / 1000))
  if (awaySeconds < LEFT_FROM_SECONDS || sitting.state === 'handed-in' || sitting.takenOver) return sitting
  return { ...sitting, leaves: [...sitting.leaves, { id, awaySeconds }], leftTimes: sitting.leftTimes + 1 }
}

/**
 * For how long somebody was away, by two clocks: one that may stand still while a phone sleeps, and the phone's own,
 * which may have been set meanwhile. Milliseconds.
 */
export const awayFor = (monoMs: number, wallMs: number): number =>
  wallMs > monoMs && wallMs <= LONGEST_SECONDS * 1000 ? wallMs : Math.max(0, monoMs)
