import { create } from 'zustand'
import { answerQuestion, type AnswerToSend, type Outcome } from '@/contract/practice/practice'
import type { ProblemCode } from '@/contract/problem'
import { api } from '@/platform/api'
import { useNetwork } from '@/platform/device/network'
import { newId } from '@/platform/new-id'
import { useSession } from '@/platform/session'
import { forgetAnswers, readOutbox, readOutcomes, writeOutbox, writeOutcomes, type WaitingAnswer } from './kept-answers'

export interface Answers {
  /** What the server said, by the answer's id. */
  outcomes: Readonly<Record<string, Outcome>>
  /** A sentence for each answer that the server will never take, by its id. */
  refused: Readonly<Record<string, string>>
  /** Kept on this phone, not yet with the server. */
  waiting: readonly WaitingAnswer[]
  /** False when this phone cannot keep answers. */
  keeps: boolean
  /** Keeps an answer and sends it as soon as it can; its id. */
  give: (answer: Omit<AnswerToSend, 'id' | 'at'>) => string
  flush: () => Promise<void>
  /** Another person uses this phone now: nothing of the last one stays or is sent. */
  forget: () => void
}

/** The server will never take these; everything else is tried again later. */
const HOPELESS: readonly ProblemCode[] = ['not-found', 'bad-input', 'forbidden', 'too-large']

const reader = () => useSession.getState().person?.id ?? null
const mayMeet = ({ ownerId }: WaitingAnswer) => ownerId === null || ownerId === reader()

/** Every answer given on this phone: kept at once, sent when there is a network, counted once by its own id. */
export const useAnswers = create<Answers>((set, get) => {
  let underWay: Promise<void> = Promise.resolve()

  const put = (waiting: WaitingAnswer[]) => set({ waiting, keeps: writeOutbox(waiting) })
  const settle = (id: string) => put(get().waiting.filter((answer) => answer.id !== id))

  const take = (id: string, outcome: Outcome) => {
    const outcomes = { ...get().outcomes, [id]: outcome }
    writeOutcomes(outcomes)
    set({ outcomes })
    settle(id)
  }

  /** False when there is no use in trying the next one now. */
  const sendOne = async (answer: WaitingAnswer): Promise<boolean> => {
    const { ownerId: _whose, ...sent } = answer
    const given = await api(answerQuestion, sent)
    if (!get().waiting.some(({ id }) => id === answer.id)) return true
    if (given.ok) take(answer.id, given.value)
    else if (HOPELESS.includes(given.problem.code)) {
      set({ refused: { ...get().refused, [answer.id]: given.problem.message } })
      settle(answer.id)
    } else return false
    return true
  }

  const sendAll = async () => {
    for (const answer of get().waiting.filter(mayMeet)) if (!(await sendOne(answer))) return
  }

  return {
    outcomes: readOutcomes(),
    refused: {},
    waiting: readOutbox(),
    keeps: true,
    give: (answer) => {
      const given = { ...answer, id: newId(), at: new Date().toISOString(), ownerId: reader() }
      put([...get().waiting, given])
      void get().flush()
      return given.id
    },
    flush: async () => {
      underWay = underWay.then(sendAll, sendAll)
      await underWay
    },
    forget: () => {
      forgetAnswers()
      set({ outcomes: {}, refused: {}, waiting: [] })
    },
  }
})

useSession.subscribe(({ person }, { person: before }) => {
  if (person?.id === before?.id) return
  const { waiting, flush } = useAnswers.getState()
  // A guest's answers go with them into the account; what somebody else left here is theirs alone.
  const mine = before ? [] : waiting.filter(mayMeet).map((answer) => ({ ...answer, ownerId: person?.id ?? null }))
  writeOutbox(mine)
  useAnswers.setState(before ? { waiting: mine, outcomes: {}, refused: {} } : { waiting: mine })
  if (before) writeOutcomes({})
  void flush()
})

useNetwork.subscribe(({ online }, { online: before }) => {
  if (online && !before) void useAnswers.getState().flush()
})
