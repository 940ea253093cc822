import { create } from 'zustand'
import { listMyBookings, type MyBooking } from '@/contract/booking/my-bookings'
import type { Problem } from '@/contract/problem'
import { stands, type BookingState } from '@/domain/booking/course/states'
import { api } from '@/platform/api'
import { onArrival, reader } from '../whose'
import { forgetBookings, NO_BOOKINGS, readBookings, writeBookings, type KeptBookings } from './kept-bookings'

export interface MyBookings extends KeptBookings {
  /** `idle` before the first answer; what is kept on this phone shows meanwhile. */
  status: 'idle' | 'loading' | 'ready' | 'error'
  /** What is shown was fetched earlier. */
  offline: boolean
  problem: Problem | null
  pausedUntil: string | null
  load: () => Promise<void>
  /** A booking as the server has just told it. */
  put: (booking: MyBooking) => void
  putWaiting: (waiting: KeptBookings['waiting']) => void
  find: (id: string) => MyBooking | undefined
  arrived: () => void
}

const isAhead = ({ state }: MyBooking) => stands(state as BookingState)
const without = (bookings: readonly MyBooking[], id: string) => bookings.filter((one) => one.id !== id)

/** Takes the place it belongs to: the nearest of the upcoming first, the latest of the past first. */
function place({ upcoming, past, waiting }: KeptBookings, booking: MyBooking): KeptBookings {
  const [ahead, over] = [without(upcoming, booking.id), without(past, booking.id)]
  if (!isAhead(booking)) return { upcoming: ahead, past: [booking, ...over], waiting }
  const sorted = [...ahead, booking].sort((a, b) => a.startsAt.localeCompare(b.startsAt))
  return { upcoming: sorted, past: over, waiting }
}

/** 我的预约: what is ahead, what was, what one waits for; the last known stays readable without a network. */
export const useMyBookings = create<MyBookings>((set, get) => {
  const keep = (bookings: KeptBookings) => {
    const ownerId = reader()
    if (ownerId !== null) writeBookings(ownerId, bookings)
    set(bookings)
  }
  const known = () => ({ upcoming: get().upcoming, past: get().past, waiting: get().waiting })

  return {
    ...(readBookings(reader()) ?? NO_BOOKINGS),
    status: 'idle',
    offline: false,
    problem: null,
    pausedUntil: null,
    load: async () => {
      const ownerId = reader()
      if (ownerId === null) return
      set({ status: 'loading', problem: null })
      const answer = await api(listMyBookings, {})
      if (reader() !== ownerId) return
      if (!answer.ok) {
        const shown = Object.values(known()).some((part) => part.length > 0)
        return set({ status: shown ? 'ready' : 'error', offline: shown, problem: answer.problem })
      }
      const { pausedUntil, ...bookings } = answer.value
      keep(bookings)
      set({ status: 'ready', offline: false, pausedUntil })
    },
    put: (booking) => keep(place(known(), booking)),
    putWaiting: (waiting) => keep({ ...known(), waiting }),
    find: (id) => [...get().upcoming, ...get().past].find((booking) => booking.id === id),
    arrived: () => {
      const fresh = { status: 'idle', offline: false, problem: null, pausedUntil: null } as const
      set({ ...(readBookings(reader()) ?? NO_BOOKINGS), ...fresh })
    },
  }
})

onArrival(({ left }) => {
  if (left) forgetBookings()
  useMyBookings.getState().arrived()
})
