import { create } from 'zustand'
import { useSession } from '@/platform/session'

interface LearnFilter {
  /** What was typed, or a word of 我遇到的事. */
  question: string
  /** A topic's code; empty for all. */
  topic: string
  setQuestion: (question: string) => void
  setTopic: (topic: string) => void
  /** Begins anew with this word among all topics. */
  begin: (question: string, topic?: string) => void
}

/** What 学法 is narrowed to; here and not in the page, so that a word on 首页 can open it (tabs take no query in WeChat). */
export const useLearnFilter = create<LearnFilter>((set) => ({
  question: '',
  topic: '',
  setQuestion: (question) => set({ question }),
  setTopic: (topic) => set({ topic }),
  begin: (question, topic = '') => set({ question, topic }),
}))

// What a person looked for is theirs; the next one on this phone begins with everything.
useSession.subscribe(({ person }, { person: before }) => {
  if (before && person?.id !== before.id) useLearnFilter.getState().begin('')
})
