import type { KeptAnswer, OlderAnswer, Sitting } from './sitting'

/** What the server says of a paper when it is opened. */
interface Opened {
  id: string
  examId: string
  epoch: number
  deadlineAt: string
  state: string
  answers: readonly { question: number; version: number; chosen: string; receivedAt: string }[]
  marked: readonly number[]
}

function begin({ id, examId, epoch, deadlineAt, state, answers, marked }: Opened): Sitting {
  const kept = answers.map(({ question, version, chosen, receivedAt }): [number, KeptAnswer] => [
    question,
    { version, chosen, receivedAt, late: false },
  ])
  return {
    paperId: id,
    examId,
    epoch,
    deadlineAt,
    state: state === 'open' ? 'open' : 'handed-in',
    takenOver: false,
    answers: Object.fromEntries(kept),
    older: [],
    marked: [...marked].sort((a, b) => a - b),
    marksWait: false,
    at: 0,
    leaves: [],
    leftTimes: 0,
    handingIn: false,
  }
}

const waiting = (kept: Sitting): OlderAnswer[] =>
  Object.entries(kept.answers)
    .filter(([, { receivedAt }]) => receivedAt === null)
    .map(([question, { version, chosen }]) => ({ question: Number(question), version, chosen, epoch: kept.epoch }))

/** What was chosen here since the server's newest; it goes on waiting. */
function newerHere(kept: Sitting, fresh: Sitting): Record<number, KeptAnswer> {
  const newer = waiting(kept).filter(({ question, version }) => version > (fresh.answers[question]?.version ?? 0))
  return Object.fromEntries(newer.map(({ question }) => [question, kept.answers[question]!]))
}

/**
 * Joins what the server has with what this phone kept. While nobody took over, the greater version of each question
 * counts. After a take-over the server's answers show; those that still waited here go to the server under the epoch
 * in which they were given, and it decides.
 */
export function resume(kept: Sitting | null, opened: Opened): Sitting {
  const fresh = begin(opened)
  if (!kept || kept.paperId !== fresh.paperId) return fresh
  const { at, leaves, leftTimes } = kept
  const mine = { at, leaves, leftTimes, handingIn: kept.handingIn && kept.epoch === fresh.epoch }
  if (kept.epoch !== fresh.epoch) return { ...fresh, ...mine, older: [...kept.older, ...waiting(kept)] }
  const marks = kept.marksWait ? { marked: kept.marked, marksWait: true } : {}
  const answers = { ...fresh.answers, ...newerHere(kept, fresh) }
  return { ...fresh, ...mine, ...marks, answers, older: kept.older }
}
