import { create } from 'zustand'
import type { Narrowing } from '@/domain/episodes/finding/narrow-list'
import { useSession } from '@/platform/session'

export const LEARN_PARTS = ['episodes', 'practice', 'handbooks'] as const
export type LearnPart = (typeof LEARN_PARTS)[number]

interface LearnFilter extends Narrowing {
  /** Which part of 学法 is in sight. */
  part: LearnPart
  show: (part: LearnPart) => void
  /** What stands in the search field and has not been asked yet. */
  words: string
  write: (words: string) => void
  narrow: (to: Partial<Narrowing>) => void
  showAll: () => void
}

const ALL: Narrowing = { topic: '', audience: '' }

/** What 学法 is narrowed to; here and not in the page, so that it is still so when one comes back to the tab. */
export const useLearnFilter = create<LearnFilter>((set) => ({
  ...ALL,
  part: 'episodes',
  show: (part) => set({ part }),
  words: '',
  write: (words) => set({ words }),
  narrow: (to) => set(to),
  showAll: () => set(ALL),
}))

// What a person looked for is theirs; the next one on this phone begins with everything.
useSession.subscribe(({ person }, { person: before }) => {
  if (before && person?.id !== before.id) useLearnFilter.setState({ ...ALL, words: '' })
})
