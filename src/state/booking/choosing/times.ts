import { create } from 'zustand'
import { listSlots, type DaySlots } from '@/contract/booking/villages'
import type { Problem } from '@/contract/problem'
import { api } from '@/platform/api'

/** Whose times: a village, and one of its lawyers or `any`. */
export interface WhoseTimes {
  village: string
  lawyer: string
}

interface Times {
  /** Null until the cloud has answered: a time that may be gone is not offered. */
  days: DaySlots[] | null
  problem: Problem | null
  load: (whose: WhoseTimes) => Promise<void>
}

/** The next 14 days and what is free on them; always asked anew. */
export const useTimes = create<Times>((set) => {
  let wanted = ''
  return {
    days: null,
    problem: null,
    load: async ({ village, lawyer }) => {
      const key = `${village} ${lawyer}`
      // Asked again for the same lawyer: what is shown stays in sight until the answer is here.
      if (wanted !== key) set({ days: null })
      wanted = key
      set({ problem: null })
      const answer = await api(listSlots, { village, lawyer })
      if (wanted !== key) return
      set(answer.ok ? { days: answer.value.days } : { problem: answer.problem })
    },
  }
})
