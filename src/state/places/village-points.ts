import { create } from 'zustand'
import type { Output } from '@/contract/endpoint'
import { listVillagePoints } from '@/contract/places/places'
import type { Problem } from '@/contract/problem'
import { api } from '@/platform/api'
import { keep, recall } from '@/platform/storage'

type Listed = Output<typeof listVillagePoints>
export type VillagePoint = Listed['villages'][number]

interface VillagePoints {
  /** From an earlier visit until the cloud has answered; null before the first. */
  villages: VillagePoint[] | null
  problem: Problem | null
  load: () => Promise<void>
}

const KEY = 'village-points-1'
const kept = recall(KEY)

/** Villages and where they are: the phone finds the nearest itself and sends its own point to nobody. */
export const useVillagePoints = create<VillagePoints>((set) => ({
  villages: Array.isArray(kept) ? (kept as VillagePoint[]) : null,
  problem: null,
  load: async () => {
    set({ problem: null })
    const answer = await api(listVillagePoints, {})
    if (!answer.ok) return set({ problem: answer.problem })
    set({ villages: answer.value.villages })
    keep(KEY, answer.value.villages)
  },
}))
