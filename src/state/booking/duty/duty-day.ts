import { create } from 'zustand'
import { getDutyDay, type DutyBooking } from '@/contract/booking/duty'
import type { Output } from '@/contract/endpoint'
import type { Problem } from '@/contract/problem'
import { api } from '@/platform/api'
import { onArrival, reader } from '../whose'

export type Day = Output<typeof getDutyDay>

interface DutyDay {
  /** The civil day in sight; null is today, by the server's clock. */
  wanted: string | null
  /** What was heard last, by civil day. Names and descriptions stay in memory and go with the program. */
  days: Readonly<Record<string, Day>>
  /** Today by the server's clock, as it was heard last. */
  today: string | null
  loading: boolean
  problem: Problem | null
  load: (day?: string | null) => Promise<void>
  /** A visit as the server has just told it. */
  put: (booking: DutyBooking) => void
  /** It is somebody else's now, or off. */
  drop: (id: string) => void
}

const NOTHING = { wanted: null, days: {}, today: null, loading: false, problem: null }

const mapDays = (days: DutyDay['days'], change: (bookings: Day['bookings']) => Day['bookings']) =>
  Object.fromEntries(Object.entries(days).map(([day, one]) => [day, { ...one, bookings: change(one.bookings) }]))

/** A lawyer's visits, day by day; a day heard before stays readable without a network. */
export const useDutyDay = create<DutyDay>((set, get) => ({
  ...NOTHING,
  load: async (day = get().wanted) => {
    const ownerId = reader()
    if (ownerId === null) return
    set({ wanted: day, loading: true, problem: null })
    const answer = await api(getDutyDay, day === null ? {} : { day })
    if (reader() !== ownerId || get().wanted !== day) return
    if (!answer.ok) return set({ loading: false, problem: answer.problem })
    const heard = answer.value
    const today = heard.ahead[0]?.day ?? get().today
    set({ days: { ...get().days, [heard.day]: heard }, today, loading: false })
  },
  put: (booking) =>
    set({ days: mapDays(get().days, (all) => all.map((one) => (one.id === booking.id ? booking : one))) }),
  drop: (id) => set({ days: mapDays(get().days, (all) => all.filter((one) => one.id !== id)) }),
}))

/** The day in sight, once it has been heard. */
export const dayInSight = ({ wanted, today, days }: Pick<DutyDay, 'wanted' | 'today' | 'days'>): Day | undefined =>
  days[wanted ?? today ?? '']

/** A visit of any day heard so far. */
export const findVisit = ({ days }: Pick<DutyDay, 'days'>, id: string): DutyBooking | undefined =>
  Object.values(days)
    .flatMap(({ bookings }) => bookings)
    .find((one) => one.id === id)

onArrival(() => useDutyDay.setState(NOTHING))
