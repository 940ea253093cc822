import { create } from 'zustand'
import { roundPoint } from '@/domain/places/circle/circle-question'
import { askLocation } from '@/platform/location/ask-location'
import { whyNot } from '@/platform/location/why-not'
import { useCircle } from './circle'

interface Locating {
  busy: boolean
  /** Why there is no position, and what works instead; null when there is nothing to say. */
  words: string | null
  /** Asks where this phone is, and starts the circle there. True when it does. */
  locate: () => Promise<boolean>
}

/** 用我现在的位置: asked when tapped, never before. */
export const useLocating = create<Locating>((set, get) => ({
  busy: false,
  words: null,
  locate: async () => {
    if (get().busy) return false
    set({ busy: true, words: null })
    const located = await askLocation()
    set({ busy: false, words: located.ok ? null : whyNot(located.reason) })
    if (located.ok) useCircle.getState().change({ origin: { kind: 'here', point: roundPoint(located.point) } })
    return located.ok
  },
}))
