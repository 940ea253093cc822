import { create } from 'zustand'
import type { Problem } from '@/contract/problem'
import { bindOfficial, getStudyMe, type StudyMe } from '@/contract/study/me'
import { api } from '@/platform/api'
import { session } from '@/platform/session'
import { forget, keep, recall } from '@/platform/storage'
import { onArrival, reader } from '../booking/whose'

interface StudyMeState {
  /** Who I am on the roster, as last known; null before the first answer. */
  me: StudyMe | null
  status: 'idle' | 'loading' | 'ready' | 'error'
  /** What is shown was fetched earlier. */
  offline: boolean
  problem: Problem | null
  load: () => Promise<void>
  /** Ties this account to the roster; null when it is done. */
  bind: (name?: string) => Promise<Problem | null>
  arrived: () => void
}

const KEY = 'study-me-1'

function readKept(): StudyMe | null {
  const kept = recall(KEY) as { ownerId: string; me: StudyMe } | undefined
  return kept && kept.ownerId === reader() ? kept.me : null
}

/** 单位学法: unit, post and category, and how this account comes to them. */
export const useStudyMe = create<StudyMeState>((set, get) => {
  const put = (ownerId: string, me: StudyMe) => {
    keep(KEY, { ownerId, me })
    set({ me, status: 'ready', offline: false, problem: null })
  }
  return {
    me: readKept(),
    status: 'idle',
    offline: false,
    problem: null,
    load: async () => {
      const ownerId = reader()
      if (ownerId === null) return
      set({ status: 'loading', problem: null })
      const answer = await api(getStudyMe, {})
      if (reader() !== ownerId) return
      if (answer.ok) return put(ownerId, answer.value)
      const shown = get().me !== null
      set({ status: shown ? 'ready' : 'error', offline: shown, problem: answer.problem })
    },
    bind: async (name) => {
      const ownerId = reader()
      const answer = await api(bindOfficial, name === undefined ? {} : { name })
      if (ownerId === null || reader() !== ownerId) return null
      if (!answer.ok) return answer.problem
      put(ownerId, answer.value)
      // The account may do more from now on: pages look at its roles.
      await session.refresh()
      return null
    },
    arrived: () => set({ me: readKept(), status: 'idle', offline: false, problem: null }),
  }
})

onArrival(({ left }) => {
  if (left) forget(KEY)
  useStudyMe.getState().arrived()
})
