import { create } from 'zustand'
import { getVillage, type VillageView } from '@/contract/booking/villages'
import type { Problem } from '@/contract/problem'
import { api } from '@/platform/api'
import { keep, recall } from '@/platform/storage'

interface OpenedVillage {
  view: VillageView | null
  /** What is shown was fetched earlier: free times may be gone. */
  offline: boolean
  /** The same, while the newest is on its way: a time that may be gone, or be one's own by now, is not offered. */
  asking: boolean
  problem: Problem | null
  /** At the desk the clerk's own visits are in nobody's way. */
  open: (code: string, desk?: boolean) => Promise<void>
}

/** The last one opened stays readable: without a network one can still call its firm. */
const KEY = 'village-opened-1'

const keptView = (code: string): VillageView | null => {
  const kept = recall(KEY)
  return typeof kept === 'object' && kept !== null && 'code' in kept && kept.code === code
    ? (kept as VillageView)
    : null
}

/** A village's firm and lawyers, and when somebody is free. */
export const useOpenedVillage = create<OpenedVillage>((set, get) => {
  let wanted = ''
  return {
    view: null,
    offline: false,
    asking: false,
    problem: null,
    open: async (code, desk = false) => {
      wanted = code
      const known = get().view?.code === code ? get().view : keptView(code)
      set({ view: known, offline: false, asking: true, problem: null })
      const answer = await api(getVillage, { code, ...(desk && { desk: '1' as const }) })
      if (wanted !== code) return
      if (!answer.ok) return set({ problem: answer.problem, offline: known !== null, asking: false })
      set({ view: answer.value, asking: false })
      keep(KEY, answer.value)
    },
  }
})
