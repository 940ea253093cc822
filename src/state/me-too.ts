import { create } from 'zustand'
import { getMeToo, setMeToo, type MeToo } from '@/contract/counts'
import { api } from '@/platform/api'

interface MeToos {
  /** By episode; absent until the server has answered. */
  said: Record<string, MeToo>
  load: (id: string) => Promise<void>
  /** Says it, or takes it back; the sentence for people when it could not be saved. */
  say: (id: string, meToo: boolean) => Promise<string | null>
}

/** "This happened to me, too", this month. Counted by the server, shown there only as a number of ten or more. */
export const useMeToo = create<MeToos>((set) => {
  const take = (id: string, meToo: MeToo) => set(({ said }) => ({ said: { ...said, [id]: meToo } }))
  return {
    said: {},
    load: async (id) => {
      const answer = await api(getMeToo, { id })
      if (answer.ok) take(id, answer.value)
    },
    say: async (id, meToo) => {
      const answer = await api(setMeToo, { id, meToo })
      if (!answer.ok) return answer.problem.message
      take(id, answer.value)
      return null
    },
  }
})
