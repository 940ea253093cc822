import { create } from 'zustand'
import type { Output } from '@/contract/endpoint'
import { listHelp } from '@/contract/places/places'
import type { Problem } from '@/contract/problem'
import { api } from '@/platform/api'
import { keep, recall } from '@/platform/storage'

export type Matter = Output<typeof listHelp>['matters'][number]

interface Help {
  /** From an earlier visit until the cloud has answered; null before the first. */
  matters: Matter[] | null
  problem: Problem | null
  /** Answered since the program was opened. */
  fresh: boolean
  load: () => Promise<void>
}

const KEY = 'where-to-go-1'
const kept = recall(KEY)

/** 这事去哪办: which trouble goes where. */
export const useHelp = create<Help>((set) => ({
  matters: Array.isArray(kept) ? (kept as Matter[]) : null,
  problem: null,
  fresh: false,
  load: async () => {
    set({ problem: null })
    const answer = await api(listHelp, {})
    if (!answer.ok) return set({ problem: answer.problem })
    set({ matters: answer.value.matters, fresh: true })
    keep(KEY, answer.value.matters)
  },
}))
