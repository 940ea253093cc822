import { create } from 'zustand'
import type { Letter } from '@/contract/practice/question'
import type { Problem } from '@/contract/problem'
import { askQuestions } from '@/contract/study/duties'
import { api } from '@/platform/api'
import { onArrival, reader } from '../booking/whose'
import { useCheckInAnswers } from './check-in-answers'
import { readOpen, writeOpen, type OpenCheckIn } from './kept-check-ins'

export interface CheckInPage {
  status: 'idle' | 'loading' | 'ready' | 'error'
  open: OpenCheckIn | null
  problem: Problem | null
  /** False when this phone cannot keep what is under way. */
  keeps: boolean
  /** Goes on with what was begun, or asks for questions; `anew` asks in any case. */
  start: (itemId: string, anew?: boolean) => Promise<void>
  choose: (chosen: Letter[]) => void
  handIn: () => void
  next: () => void
  forget: () => void
}

/** Everything in it has been answered: it is done, or more is to be asked. */
export const isThrough = ({ at, questions }: OpenCheckIn): boolean => at >= questions.length

/** The questions of one item, from the first to done. */
export const useCheckIn = create<CheckInPage>((setState, getState) => {
  const put = (open: OpenCheckIn) => setState({ status: 'ready', open, problem: null, keeps: writeOpen(open) })
  const change = (part: Partial<OpenCheckIn>) => {
    const { open } = getState()
    if (open) put({ ...open, ...part })
  }

  return {
    status: 'idle',
    open: null,
    problem: null,
    keeps: true,
    start: async (itemId, anew = false) => {
      const begun = anew ? null : readOpen(itemId, reader())
      if (begun && !isThrough(begun)) {
        put(begun)
        return void useCheckInAnswers.getState().flush()
      }
      setState({ status: 'loading', open: null, problem: null })
      // What still waits here decides what is asked next.
      await useCheckInAnswers.getState().flush()
      const asked = await api(askQuestions, { itemId })
      if (getState().status !== 'loading') return
      if (!asked.ok) return setState({ status: 'error', problem: asked.problem })
      const { questions, title, ...standing } = asked.value
      const openedAt = new Date().toISOString()
      put({ itemId, title, questions, standing, at: 0, draft: [], given: {}, openedAt, ownerId: reader() })
    },
    choose: (draft) => change({ draft }),
    handIn: () => {
      const { open } = getState()
      const question = open?.questions[open.at]
      if (!open || !question || open.given[question.id] || open.draft.length === 0) return
      const chosen = open.draft
      const { id: questionId, version } = question
      const answerId = useCheckInAnswers.getState().give({ itemId: open.itemId, questionId, version, chosen })
      put({ ...open, draft: [], given: { ...open.given, [questionId]: { answerId, chosen } } })
    },
    next: () => {
      const { open } = getState()
      if (open) change({ at: open.at + 1, draft: [] })
    },
    forget: () => setState({ status: 'idle', open: null, problem: null }),
  }
})

onArrival(() => useCheckIn.getState().forget())
