import { create } from 'zustand'
import {
  cancelDeletion,
  exportMyData,
  getPrivacyState,
  requestDeletion,
  type DataExport,
  type PrivacyState,
} from '@/contract/privacy'
import type { Problem } from '@/contract/problem'
import type { Result } from '@/contract/client'
import { api } from '@/platform/api'
import { session } from '@/platform/session'

interface Privacy {
  state: PrivacyState | null
  data: DataExport | null
  busy: 'state' | 'data' | 'change' | null
  problem: Problem | null
  load: () => Promise<void>
  loadData: () => Promise<void>
  /** True once the server has noted it. */
  askDeletion: () => Promise<boolean>
  takeBack: () => Promise<boolean>
  /** A guest's records on this device, at once. */
  forgetGuest: () => Promise<boolean>
  /** Nothing of one person stays in sight of the next. */
  close: () => void
}

/** What is kept about whoever holds this phone. Read when asked for, never stored on the phone. */
export const usePrivacy = create<Privacy>((set, get) => {
  const run = async <T>(busy: Privacy['busy'], ask: () => Promise<Result<T>>): Promise<T | null> => {
    if (get().busy === busy) return null
    set({ busy, problem: null })
    const answer = await ask()
    if (get().busy === busy) set({ busy: null })
    if (!answer.ok) set({ problem: answer.problem })
    return answer.ok ? answer.value : null
  }
  return {
    state: null,
    data: null,
    busy: null,
    problem: null,
    load: async () => {
      const state = await run('state', () => api(getPrivacyState, {}))
      if (state) set({ state })
    },
    loadData: async () => {
      const data = await run('data', () => api(exportMyData, {}))
      if (data) set({ data })
    },
    askDeletion: async () => {
      const asked = await run('change', () => api(requestDeletion, {}))
      if (asked) set(({ state }) => ({ state: state && { ...state, deletionDueAt: asked.dueAt } }))
      return asked !== null
    },
    takeBack: async () => {
      const done = await run('change', () => api(cancelDeletion, {}))
      if (done) set(({ state }) => ({ state: state && { ...state, deletionDueAt: null } }))
      return done !== null
    },
    forgetGuest: async () => {
      const fresh = await run('change', session.forgetGuest)
      if (fresh) set({ data: null })
      return fresh !== null
    },
    close: () => set({ state: null, data: null, problem: null, busy: null }),
  }
})
