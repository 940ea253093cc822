import { create } from 'zustand'
import { getReminder, setReminder, type Reminder } from '@/contract/study/duties'
import { api } from '@/platform/api'
import { onArrival } from '../booking/whose'

type DaysBefore = 1 | 3 | 7

interface MyReminder {
  reminder: Reminder | null
  load: () => Promise<void>
  /** The sentence for people when it could not be kept; the switch then stands as before. */
  save: (on: boolean, daysBefore: DaysBefore) => Promise<string | null>
}

/** Whether I want to be reminded, and how early; off until I ask. */
export const useReminder = create<MyReminder>((set, get) => ({
  reminder: null,
  load: async () => {
    const answer = await api(getReminder, {})
    if (answer.ok) set({ reminder: answer.value })
  },
  save: async (on, daysBefore) => {
    const before = get().reminder
    set({ reminder: { on, daysBefore } })
    const answer = await api(setReminder, { on, daysBefore })
    set({ reminder: answer.ok ? answer.value : before })
    return answer.ok ? null : answer.problem.message
  },
}))

onArrival(() => useReminder.setState({ reminder: null }))
