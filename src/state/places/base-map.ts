import { create } from 'zustand'
import { getBaseMap, type BaseMap } from '@/contract/places/reach'
import { api } from '@/platform/api'

/**
 * Outline, water and roads for the map we draw ourselves. It is large and the browser keeps it; without it the list
 * goes on alone, so nobody is told of a failure.
 */
export const useBaseMap = create<{ base: BaseMap | null; load: () => Promise<void> }>((set, get) => {
  let asking: Promise<void> | null = null
  const ask = async () => {
    const answer = await api(getBaseMap, {})
    asking = null
    if (answer.ok) set({ base: answer.value })
  }
  return {
    base: null,
    load: async () => {
      if (get().base) return
      asking ??= ask()
      await asking
    },
  }
})
