import { handIn, notePaperLeft, saveAnswers } from '@/contract/exams/sitting'
import { problem as problemOf, type Problem, type ProblemCode } from '@/contract/problem'
import {
  confirm,
  hearState,
  leavesArrived,
  marksArrived,
  olderArrived,
  type Parcel,
} from '@/domain/exams/answering/delivery'
import type { Sitting } from '@/domain/exams/answering/sitting'
import { api } from '@/platform/api'

/** Trying again would not help; what was chosen stays on the phone all the same. */
const HOPELESS: readonly ProblemCode[] = ['not-found', 'forbidden', 'bad-input', 'too-large']

export const isHopeless = ({ code }: Problem): boolean => HOPELESS.includes(code)

interface Carried {
  /** What becomes of the sitting, whatever was changed in it meanwhile. */
  settle: (sitting: Sitting) => Sitting
  /** By the server's clock, when it said. */
  serverNow: string | null
  problem: Problem | null
}

const same = (sitting: Sitting) => sitting
const failed = (problem: Problem, settle: Carried['settle'] = same): Carried => ({ settle, serverNow: null, problem })

async function carryAnswers(id: string, parcel: Extract<Parcel, { what: 'older' | 'answers' }>): Promise<Carried> {
  const { what, epoch, answers, marked } = parcel
  const answer = await api(saveAnswers, { id, epoch, answers, ...(marked && { marked }) })
  if (!answer.ok) return failed(answer.problem)
  const { value } = answer
  const settle = (sitting: Sitting) => {
    // Under an epoch of before the server cannot but say that it was taken over.
    if (what === 'older') {
      const heard = hearState(sitting, { ...value, takenOver: sitting.takenOver })
      return olderArrived(heard, epoch, { sent: answers, saved: value.saved })
    }
    const confirmed = confirm(hearState(sitting, value), value, answers)
    return marked ? marksArrived(confirmed, marked) : confirmed
  }
  const none = what === 'answers' && answers.length > 0 && value.saved.length === 0
  // An answer that keeps nothing would be asked for without end.
  return { settle, serverNow: value.serverNow, problem: none ? problemOf('bad-answer') : null }
}

async function carryHandIn(id: string, { epoch, answers }: Extract<Parcel, { what: 'hand-in' }>): Promise<Carried> {
  const answer = await api(handIn, { id, epoch, answers })
  if (!answer.ok) {
    // Another phone has it, and hands it in: the next look tells.
    const refused = answer.problem.code === 'wrong-state'
    return failed(answer.problem, (sitting) => (refused ? { ...sitting, handingIn: false } : sitting))
  }
  const settle = (sitting: Sitting): Sitting => ({ ...sitting, state: 'handed-in', marksWait: false })
  return { settle, serverNow: null, problem: null }
}

async function carryLeaves(id: string, { events }: Extract<Parcel, { what: 'left' }>): Promise<Carried> {
  const answer = await api(notePaperLeft, { id, events })
  const ids = events.map((event) => event.id)
  if (answer.ok) {
    const { times, state } = answer.value
    const heard = (sitting: Sitting) => leavesArrived(sitting, ids, times)
    const settle = (sitting: Sitting): Sitting => (state === 'open' ? heard(sitting) : closed(heard(sitting)))
    return { settle, serverNow: null, problem: null }
  }
  const never = isHopeless(answer.problem) || answer.problem.code === 'wrong-state'
  if (!never) return failed(answer.problem)
  // Nobody has to wait for them.
  return { settle: (sitting) => leavesArrived(sitting, ids, sitting.leftTimes), serverNow: null, problem: null }
}

const closed = (sitting: Sitting): Sitting => ({ ...sitting, state: 'handed-in' })

/** Brings one parcel to the server. */
export function carry(paperId: string, parcel: Parcel): Promise<Carried> {
  if (parcel.what === 'hand-in') return carryHandIn(paperId, parcel)
  return parcel.what === 'left' ? carryLeaves(paperId, parcel) : carryAnswers(paperId, parcel)
}
