import { create } from 'zustand'
import { cancelForCaller, listDeskBookings, type DeskBooking } from '@/contract/booking/desk'
import type { Problem } from '@/contract/problem'
import { api } from '@/platform/api'
import { onArrival } from './whose'

interface Desk {
  /** Null until the cloud has answered. Names and codes of callers are not kept on the phone. */
  bookings: DeskBooking[] | null
  /** Whose clerk one is; the desk of the hotline has none. */
  villages: { code: string; name: string }[]
  problem: Problem | null
  load: () => Promise<void>
  /** A booking as the server has just told it. */
  put: (booking: DeskBooking) => void
  cancel: (id: string, reason: string) => Promise<Problem | null>
}

const NOBODYS = { bookings: null, villages: [], problem: null }

/** What a clerk or the hotline's desk booked for callers. */
export const useDesk = create<Desk>((set, get) => {
  const put = (booking: DeskBooking) => {
    const others = (get().bookings ?? []).filter(({ id }) => id !== booking.id)
    set({ bookings: [...others, booking].sort((a, b) => a.startsAt.localeCompare(b.startsAt)) })
  }
  return {
    ...NOBODYS,
    load: async () => {
      set({ problem: null })
      const answer = await api(listDeskBookings, {})
      set(answer.ok ? answer.value : { problem: answer.problem })
    },
    put,
    cancel: async (id, reason) => {
      const answer = await api(cancelForCaller, { id, reason })
      if (answer.ok) put(answer.value)
      return answer.ok ? null : answer.problem
    },
  }
})

onArrival(() => useDesk.setState(NOBODYS))
