import { create } from 'zustand'
import { getMyVillage, setMyVillage } from '@/contract/booking/villages'
import { api } from '@/platform/api'
import { forget, keep, recall } from '@/platform/storage'
import { onArrival } from '../whose'

export interface VillageName {
  code: string
  name: string
}

interface MyVillage {
  /** Chosen once; null before that. */
  village: VillageName | null
  /** Nobody has said yet, and the cloud is being asked whether they did on another phone. */
  asking: boolean
  load: () => Promise<void>
  choose: (village: VillageName) => void
}

const KEY = 'my-village'

const isVillage = (value: unknown): value is VillageName =>
  typeof value === 'object' &&
  value !== null &&
  'code' in value &&
  typeof value.code === 'string' &&
  'name' in value &&
  typeof value.name === 'string'

const kept = recall(KEY)

/** The village whose lawyer one books: on this phone, and in the account for the next one. */
export const useMyVillage = create<MyVillage>((set, get) => ({
  village: isVillage(kept) ? kept : null,
  asking: false,
  load: async () => {
    if (get().village) return
    set({ asking: true })
    const answer = await api(getMyVillage, {})
    set({ asking: false })
    // Chosen while the answer was under way: what the reader said last counts.
    if (!answer.ok || get().village || !answer.value.village) return
    set({ village: answer.value.village })
    keep(KEY, answer.value.village)
  },
  choose: ({ code, name }) => {
    set({ village: { code, name } })
    keep(KEY, { code, name })
    // The phone remembers by itself; the account hears it the next time one chooses, should this not arrive.
    void api(setMyVillage, { code })
  },
}))

onArrival(({ left }) => {
  if (!left) return
  forget(KEY)
  useMyVillage.setState({ village: null, asking: false })
})
