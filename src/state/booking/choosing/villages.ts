import { create } from 'zustand'
import { listVillages } from '@/contract/booking/villages'
import type { Output } from '@/contract/endpoint'
import type { Problem } from '@/contract/problem'
import { api } from '@/platform/api'
import { keep, recall } from '@/platform/storage'

export type Subdistrict = Output<typeof listVillages>['subdistricts'][number]

interface Villages {
  /** From an earlier visit until the cloud has answered; null before the first. */
  subdistricts: Subdistrict[] | null
  problem: Problem | null
  load: () => Promise<void>
}

const KEY = 'villages-1'
const kept = recall(KEY)

/** Every village by subdistrict: the same for everybody, and readable without a network. */
export const useVillages = create<Villages>((set) => ({
  subdistricts: Array.isArray(kept) ? (kept as Subdistrict[]) : null,
  problem: null,
  load: async () => {
    set({ problem: null })
    const answer = await api(listVillages, {})
    if (!answer.ok) return set({ problem: answer.problem })
    set({ subdistricts: answer.value.subdistricts })
    keep(KEY, answer.value.subdistricts)
  },
}))
