import { create } from 'zustand'
import type { Outcome } from '@/contract/practice/practice'
import type { ProblemCode } from '@/contract/problem'
import { answerCheckIn, type CheckInAnswer, type CheckInStanding } from '@/contract/study/duties'
import { api } from '@/platform/api'
import { useNetwork } from '@/platform/device/network'
import { newId } from '@/platform/new-id'
import { onArrival, reader } from '../booking/whose'
import { useDuties } from './duties'
import {
  forgetCheckIns,
  readAnswered,
  readWaiting,
  writeAnswered,
  writeWaiting,
  type WaitingCheckIn,
} from './kept-check-ins'

export interface CheckInAnswers {
  /** What the server said, by the answer's id. */
  outcomes: Readonly<Record<string, Outcome>>
  /** How far each item is by the server's last word. */
  standings: Readonly<Record<string, CheckInStanding>>
  /** A sentence for each answer that the server will never take, by its id. */
  refused: Readonly<Record<string, string>>
  waiting: readonly WaitingCheckIn[]
  /** False when this phone cannot keep answers. */
  keeps: boolean
  /** Keeps an answer and sends it as soon as it can; its id. */
  give: (answer: Omit<CheckInAnswer, 'id'>) => string
  flush: () => Promise<void>
  forget: () => void
}

/** The server will never take these; everything else is tried again later. */
const HOPELESS: readonly ProblemCode[] = [
  'not-found',
  'bad-input',
  'forbidden',
  'too-large',
  'wrong-state',
  'too-early',
]

/** Answers of check-ins: kept at once, sent in order when there is a network, counted once by their own ids. */
export const useCheckInAnswers = create<CheckInAnswers>((set, get) => {
  let underWay: Promise<void> = Promise.resolve()

  const put = (waiting: WaitingCheckIn[]) => set({ waiting, keeps: writeWaiting(waiting) })
  const settle = (id: string) => put(get().waiting.filter((answer) => answer.id !== id))

  /** False when there is no use in trying the next one now. */
  const sendOne = async (answer: WaitingCheckIn): Promise<boolean> => {
    const { ownerId: _whose, ...sent } = answer
    const given = await api(answerCheckIn, sent)
    if (!get().waiting.some(({ id }) => id === answer.id)) return true
    if (given.ok) {
      const { outcome, ...standing } = given.value
      const outcomes = { ...get().outcomes, [answer.id]: outcome }
      const standings = { ...get().standings, [answer.itemId]: standing }
      writeAnswered({ outcomes, standings })
      set({ outcomes, standings })
    } else if (HOPELESS.includes(given.problem.code)) {
      set({ refused: { ...get().refused, [answer.id]: given.problem.message } })
    } else return false
    settle(answer.id)
    return true
  }

  const sendAll = async () => {
    const mine = get().waiting.filter(({ ownerId }) => ownerId === reader())
    for (const answer of mine) if (!(await sendOne(answer))) return
    if (mine.length > 0) await useDuties.getState().load()
  }

  return {
    ...readAnswered(),
    refused: {},
    waiting: readWaiting(),
    keeps: true,
    give: (answer) => {
      const given = { ...answer, id: newId(), ownerId: reader() }
      put([...get().waiting, given])
      void get().flush()
      return given.id
    },
    flush: async () => {
      underWay = underWay.then(sendAll, sendAll)
      await underWay
    },
    forget: () => {
      forgetCheckIns()
      set({ outcomes: {}, standings: {}, refused: {}, waiting: [] })
    },
  }
})

onArrival(({ left }) => {
  if (left) useCheckInAnswers.getState().forget()
  else void useCheckInAnswers.getState().flush()
})

useNetwork.subscribe(({ online }, { online: before }) => {
  if (online && !before) void useCheckInAnswers.getState().flush()
})
