import { create } from 'zustand'
import type { Result } from '@/contract/client'
import { getDue, openSet } from '@/contract/practice/practice'
import type { Letter } from '@/contract/practice/question'
import type { Problem } from '@/contract/problem'
import { api } from '@/platform/api'
import { newId } from '@/platform/new-id'
import { useSession } from '@/platform/session'
import { useAnswers } from './answers'
import { findOpen, forgetSets, keepSet, keyOf, type OpenSet, type Wanted } from './kept-sets'

export interface PracticeSet {
  status: 'idle' | 'loading' | 'ready' | 'error'
  set: OpenSet | null
  problem: Problem | null
  /** False when this phone cannot keep the set. */
  keeps: boolean
  /** Goes on with what was begun, or draws; `anew` draws in any case. */
  open: (wanted: Wanted, anew?: boolean) => Promise<void>
  /** Chooses without handing in. */
  choose: (chosen: Letter[]) => void
  /** Hands in what is chosen for the question in sight; an empty choice is a challenge whose time ran out. */
  handIn: () => void
  next: () => void
  /** Shows the result. */
  end: () => void
  forget: () => void
}

const reader = () => useSession.getState().person?.id ?? null

const draw = (id: string, wanted: Wanted): Promise<Result<Pick<OpenSet, 'questions' | 'moreLater'>>> =>
  wanted.source === 'review' ? api(getDue, {}) : api(openSet, { id, wanted })

/** One set of questions, from the first to the result. */
export const usePracticeSet = create<PracticeSet>((setState, getState) => {
  const put = (set: OpenSet) => setState({ status: 'ready', set, problem: null, keeps: keepSet(set) })
  const change = (part: Partial<OpenSet>) => {
    const { set } = getState()
    if (set) put({ ...set, ...part })
  }

  return {
    status: 'idle',
    set: null,
    problem: null,
    keeps: true,
    open: async (wanted, anew = false) => {
      const begun = anew ? null : findOpen(wanted, reader())
      if (begun) {
        put(begun)
        return void useAnswers.getState().flush()
      }
      setState({ status: 'loading', set: null, problem: null })
      const id = newId()
      const drawn = await draw(id, wanted)
      // Another set may have been opened meanwhile.
      if (getState().status !== 'loading') return
      if (!drawn.ok) return setState({ status: 'error', problem: drawn.problem })
      const openedAt = new Date().toISOString()
      const { questions, moreLater = false } = drawn.value
      const ended = questions.length === 0
      put({ id, wanted, questions, moreLater, at: 0, draft: [], given: {}, ended, openedAt, ownerId: reader() })
    },
    choose: (draft) => change({ draft }),
    handIn: () => {
      const { set } = getState()
      const question = set?.questions[set.at]
      if (!set || !question || set.given[question.id]) return
      const chosen = set.draft
      const answerId = useAnswers.getState().give({
        setId: set.id,
        source: set.wanted.source,
        questionId: question.id,
        version: question.version,
        chosen,
      })
      put({ ...set, draft: [], given: { ...set.given, [question.id]: { answerId, chosen } } })
    },
    next: () => {
      const { set } = getState()
      if (!set) return
      if (set.at + 1 < set.questions.length) change({ at: set.at + 1, draft: [] })
      else change({ ended: true })
    },
    end: () => change({ ended: true }),
    forget: () => {
      forgetSets()
      setState({ status: 'idle', set: null, problem: null })
    },
  }
})

/** Whether a set of this kind was begun and not ended on this phone. */
export const hasBegun = (wanted: Wanted): boolean => {
  const found = findOpen(wanted, reader())
  return found !== null && keyOf(found.wanted) === keyOf(wanted) && Object.keys(found.given).length > 0
}

useSession.subscribe(({ person }, { person: before }) => {
  if (before && person?.id !== before.id) usePracticeSet.getState().forget()
})
