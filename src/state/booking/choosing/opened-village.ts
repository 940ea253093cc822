import { create } from 'zustand'
import { getVillage, type VillageView } from '@/contract/booking/villages'
import type { Problem } from '@/contract/problem'
import { api } from '@/platform/api'
import { keep, recall } from '@/platform/storage'

interface OpenedVillage {
  view: VillageView | null
  /** What is shown was fetched earlier: free times may be gone. */
  offline: boolean
  problem: Problem | null
  open: (code: string) => Promise<void>
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
    problem: null,
    open: async (code) => {
      wanted = code
      const known = get().view?.code === code ? get().view : keptView(code)
      set({ view: known, offline: false, problem: null })
      const answer = await api(getVillage, { code })
      if (wanted !== code) return
      if (!answer.ok) return set({ problem: answer.problem, offline: known !== null })
      set({ view: answer.value })
      keep(KEY, answer.value)
    },
  }
})
