import { create } from 'zustand'
import type { Problem } from '@/contract/problem'
import { getHandbook, listHandbooks, type Handbook, type HandbookCard } from '@/contract/study/handbook/handbooks'
import { api } from '@/platform/api'
import { forget, keep, recall } from '@/platform/storage'

export interface OpenedBook {
  status: 'loading' | 'ready' | 'error'
  book?: Handbook | undefined
  problem?: Problem | undefined
  /** What is shown lies on this phone and may be out of date. */
  offline: boolean
  /** False when this phone has no room for it: without a network it is gone. */
  keeps: boolean
}

interface Books {
  list: { status: 'idle' | 'loading' | 'ready' | 'error'; cards: HandbookCard[]; problem?: Problem; offline: boolean }
  opened: Readonly<Record<string, OpenedBook>>
  load: () => Promise<void>
  /** Shows what is kept at once and asks for what is new; without a network the kept book stays. */
  open: (id: string) => Promise<void>
}

/** The number grows when a shape changes. */
const LIST = 'handbooks-1'
const keyOf = (id: string) => `handbook-1-${id}`

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const isBook = (kept: unknown): kept is Handbook =>
  isObject(kept) && typeof kept.id === 'string' && Array.isArray(kept.chapters)
const isList = (kept: unknown): kept is HandbookCard[] => Array.isArray(kept)

const readList = (): HandbookCard[] => {
  const kept = recall(LIST)
  return isList(kept) ? kept : []
}
const readBook = (id: string): Handbook | undefined => {
  const kept = recall(keyOf(id))
  return isBook(kept) ? kept : undefined
}

/** 应知应会手册: the same for everybody, each book whole on this phone once it was opened. */
export const useBooks = create<Books>((set, get) => {
  const put = (id: string, now: OpenedBook) => set(({ opened }) => ({ opened: { ...opened, [id]: now } }))
  return {
    list: { status: 'idle', cards: readList(), offline: false },
    opened: {},
    load: async () => {
      const { cards } = get().list
      set({ list: { status: 'loading', cards, offline: false } })
      const answer = await api(listHandbooks, {})
      if (answer.ok) {
        keep(LIST, answer.value.handbooks)
        return set({ list: { status: 'ready', cards: answer.value.handbooks, offline: false } })
      }
      const kept = cards.length > 0
      set({ list: { status: kept ? 'ready' : 'error', cards, problem: answer.problem, offline: kept } })
    },
    open: async (id) => {
      const book = get().opened[id]?.book ?? readBook(id)
      const keeps = get().opened[id]?.keeps ?? true
      put(id, { status: 'loading', book, offline: false, keeps })
      const answer = await api(getHandbook, { id })
      if (answer.ok)
        return put(id, { status: 'ready', book: answer.value, offline: false, keeps: keep(keyOf(id), answer.value) })
      const { problem } = answer
      // Taken off: what lies here would be read as if it still counted.
      if (problem.code === 'not-found') forget(keyOf(id))
      const kept = problem.code === 'not-found' ? undefined : book
      put(id, { status: kept ? 'ready' : 'error', book: kept, problem, offline: Boolean(kept), keeps })
    },
  }
})
