import { create } from 'zustand'
import type { Problem } from '@/contract/problem'
import { listDuties, type Duties } from '@/contract/study/duties'
import { api } from '@/platform/api'
import { useSession } from '@/platform/session'
import { onArrival, reader } from '../booking/whose'
import { forgetDuties, readDuties, writeDuties } from './kept-duties'

export interface MyDuties {
  /** `idle` before the first answer; what is kept on this phone shows meanwhile. */
  status: 'idle' | 'loading' | 'ready' | 'error'
  list: Duties | null
  /** What is shown was fetched earlier. */
  offline: boolean
  /** This account is not tied to anybody on a unit's roster. */
  unbound: boolean
  problem: Problem | null
  load: () => Promise<void>
  arrived: () => void
}

const isOfficial = () => useSession.getState().person?.roles.includes('official') ?? false

/** 学法任务: what I owe, what I have done; the last known stays readable without a network. */
export const useDuties = create<MyDuties>((set, get) => ({
  list: readDuties(reader()),
  status: 'idle',
  offline: false,
  unbound: false,
  problem: null,
  load: async () => {
    const ownerId = reader()
    if (ownerId === null || !isOfficial()) return
    set({ status: 'loading', problem: null })
    const answer = await api(listDuties, {})
    if (reader() !== ownerId) return
    if (answer.ok) {
      writeDuties(ownerId, answer.value)
      return set({ status: 'ready', list: answer.value, offline: false, unbound: false })
    }
    const { problem } = answer
    if (problem.code === 'not-found') {
      forgetDuties()
      return set({ status: 'ready', list: null, unbound: true, problem })
    }
    const shown = get().list !== null
    set({ status: shown ? 'ready' : 'error', offline: shown, problem })
  },
  arrived: () => set({ list: readDuties(reader()), status: 'idle', offline: false, unbound: false, problem: null }),
}))

onArrival(({ left }) => {
  if (left) forgetDuties()
  useDuties.getState().arrived()
})
