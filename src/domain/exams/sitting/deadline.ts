/** After the deadline an answer on its way still counts as in time for so long. */
export const GRACE_MS = 5000
/** Whoever chose a time may start so much later; the paper's own time begins only then. */
export const START_WITHIN_MS = 30 * 60_000

/**
 * Of a paper so many times the number of its questions late answers are kept in all, whichever questions they are for,
 * over all counts and devices: an honest phone sends the last of each once, and again after a visit or from a second
 * device. What a script sends beyond fills no disk.
 *
 * @example a paper of 50 questions: 400 late answers
 */
export const LATE_PER_QUESTION = 8

const MINUTE_MS = 60_000

export interface Granted {
  startedAt: number
  minutes: number
  extraMinutes: number
  /** When the exam's window ends. */
  closesAt: number
}

/**
 * When a paper's time is over: its minutes after the start, yet no later than the window's end, and the extra time after
 * that: it is granted to a person for a reason, and no window takes it away. The rule: `docs/decisions/2026-11-exams-nobody-loses.md`.
 * Units: instants in ms.
 *
 * @example 90 minutes, start at 9:00, window until 10:00, extra 15: 10:15
 */
export const deadlineOf = ({ startedAt, minutes, extraMinutes, closesAt }: Granted): number =>
  Math.min(startedAt + minutes * MINUTE_MS, closesAt) + extraMinutes * MINUTE_MS

export interface Standing {
  deadlineAt: number
  /** When its person handed it in, or its leaving did; null while it is open, and when the deadline closed it. */
  handedInAt: number | null
}

/** Whether an answer that arrived then is late. The save statement (`save.repo.ts`) says the same in SQL. */
export const isLate = (receivedAt: number, { deadlineAt, handedInAt }: Standing): boolean =>
  receivedAt > deadlineAt + GRACE_MS || (handedInAt !== null && receivedAt > handedInAt)

/** Whether the server hands the paper in by itself. */
export const isOver = (now: number, deadlineAt: number): boolean => now > deadlineAt + GRACE_MS
