import type { KeptAnswer, Sitting } from './sitting'

interface Sent {
  question: number
  version: number
  chosen: string
}

/** What goes to the server next, one request at a time. */
export type Parcel =
  | { what: 'older' | 'answers'; epoch: number; answers: Sent[]; marked: number[] | null }
  | { what: 'hand-in'; epoch: number; answers: never[] }
  | { what: 'left'; events: { id: string; awaySeconds: number }[] }

const MOST = 400
const MOST_LEAVES = 50

/** Answers that the server has not confirmed, in the paper's order. */
export const waitingAnswers = ({ answers }: Sitting): Sent[] =>
  Object.entries(answers)
    .filter(([, answer]) => answer.receivedAt === null)
    .map(([question, { version, chosen }]) => ({ question: Number(question), version, chosen }))
    .sort((a, b) => a.question - b.question)
    .slice(0, MOST)

/** How many questions the server has not confirmed. */
export const countWaiting = (sitting: Sitting): number => waitingAnswers(sitting).length

function olderParcel({ older }: Sitting): Parcel | null {
  const [first] = older
  if (!first) return null
  const answers = older.filter(({ epoch }) => epoch === first.epoch).slice(0, MOST)
  const sent = answers.map(({ question, version, chosen }) => ({ question, version, chosen }))
  return { what: 'older', epoch: first.epoch, answers: sent, marked: null }
}

/**
 * Answers of before a take-over go first, under their own epoch; then those of now with the marks. A hand-in
 * goes when nothing waits: saving tells which counts another window used up, and a hand-in could not. At last how
 * often the page was left. Null when the server has everything.
 */
export function nextParcel(sitting: Sitting): Parcel | null {
  const { epoch, state, handingIn, marksWait, leaves } = sitting
  const older = olderParcel(sitting)
  if (older) return older
  const answers = waitingAnswers(sitting)
  const ends = handingIn && state === 'open'
  if (ends && answers.length === 0) return { what: 'hand-in', epoch, answers: [] }
  const marks = marksWait && state === 'open' && !ends
  if (answers.length > 0 || marks) {
    return { what: 'answers', epoch, answers, marked: marks ? [...sitting.marked] : null }
  }
  return leaves.length > 0 && state === 'open' ? { what: 'left', events: leaves.slice(0, MOST_LEAVES) } : null
}

interface Confirmed {
  receivedAt: string
  saved: readonly { question: number; version: number; late: boolean }[]
}

/**
 * The server has these; what was changed while they were under way still waits. What was sent and is not among them had
 * a version that another answer has already, e.g. of a second window: it is counted on and waits again.
 */
export function confirm(sitting: Sitting, { receivedAt, saved }: Confirmed, sent: readonly Sent[]): Sitting {
  const answers: Record<number, KeptAnswer> = { ...sitting.answers }
  for (const { question, version } of sent) {
    const answer = answers[question]
    if (answer?.version !== version || answer.receivedAt !== null) continue
    const arrived = saved.find((one) => one.question === question && one.version === version)
    answers[question] = arrived ? { ...answer, receivedAt, late: arrived.late } : { ...answer, version: version + 1 }
  }
  return { ...sitting, answers }
}

type Named = Pick<Sent, 'question' | 'version'>

interface Arrival {
  sent: readonly Named[]
  saved: readonly (Named & { late: boolean })[]
}

/**
 * Those of before the take-over have arrived: what counts of them, the next look at the paper tells. One that was sent
 * and is not among the saved had a count that another answer has already. Not so where they came late: there may be
 * room for some only, so the others are sent again, until the server says that there is none.
 */
export function olderArrived(sitting: Sitting, epoch: number, { sent, saved }: Arrival): Sitting {
  const settled = saved.some(({ late }) => late) ? saved : sent
  const isSettled = (one: Named) =>
    settled.some((named) => named.question === one.question && named.version === one.version)
  return { ...sitting, older: sitting.older.filter((answer) => answer.epoch !== epoch || !isSettled(answer)) }
}

/** The server knows the marks, unless they changed while they were under way. */
export const marksArrived = (sitting: Sitting, sent: readonly number[]): Sitting =>
  sent.join() === sitting.marked.join() ? { ...sitting, marksWait: false } : sitting

export const leavesArrived = (sitting: Sitting, ids: readonly string[], times: number): Sitting => {
  const leaves = sitting.leaves.filter(({ id }) => !ids.includes(id))
  return { ...sitting, leaves, leftTimes: Math.max(times, times + leaves.length) }
}

interface Told {
  deadlineAt: string
  state: string
  takenOver: boolean
}

/** What every answer of the server says besides. */
export const hearState = (sitting: Sitting, { deadlineAt, state, takenOver }: Told): Sitting => ({
  ...sitting,
  deadlineAt,
  state: state === 'open' ? sitting.state : 'handed-in',
  takenOver: takenOver && state === 'open',
})

/** Milliseconds until the next try after so many failures in a row: 1, 2, 4, 8, then every 15 s. */
export const retryWait = (failures: number): number => Math.min(15_000, 1000 * 2 ** Math.max(0, failures - 1))
