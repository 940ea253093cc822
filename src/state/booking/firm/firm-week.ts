import { create } from 'zustand'
import { getFirmWeek, settleBooking, type FirmBooking } from '@/contract/booking/firm'
import type { Output } from '@/contract/endpoint'
import type { Problem } from '@/contract/problem'
import { api } from '@/platform/api'
import { onArrival, reader } from '../whose'
import { forgetFindings, readFindings, writeFindings, type Finding, type KeptFindings } from './kept-findings'

export type Week = Output<typeof getFirmWeek>

interface FirmWeek {
  /** A civil day of the week in sight; null is this week, by the server's clock. */
  wanted: string | null
  /** What was heard last, by Monday; it stays in memory and goes with the program. */
  weeks: Readonly<Record<string, Week>>
  /** This week's Monday, as it was heard last. */
  present: string | null
  /** Visits about which somebody says that nobody came, of whatever week; null before the first answer. */
  disputes: readonly FirmBooking[] | null
  /** Half filled in; kept over a restart until it is handed in. */
  findings: KeptFindings
  problem: Problem | null
  load: (day?: string | null) => Promise<void>
  note: (id: string, finding: Finding) => void
  /** What happened, once and for all. Null when it is done. */
  settle: (id: string, finding: Finding) => Promise<Problem | null>
  arrived: () => void
}

const NOTHING = { wanted: null, weeks: {}, present: null, disputes: null, problem: null }

const without = (findings: KeptFindings, id: string): KeptFindings =>
  Object.fromEntries(Object.entries(findings).filter(([other]) => other !== id))

const put = (week: Week, booking: FirmBooking): Week => ({
  ...week,
  lawyers: week.lawyers.map((lawyer) => ({
    ...lawyer,
    bookings: lawyer.bookings.map((one) => (one.id === booking.id ? booking : one)),
  })),
})

/** A firm's manager: who of the firm meets whom in a week, and what is to be settled. */
export const useFirmWeek = create<FirmWeek>((set, get) => {
  const keep = (findings: KeptFindings) => {
    writeFindings(findings)
    set({ findings })
  }
  return {
    ...NOTHING,
    findings: readFindings(reader()),
    load: async (day = get().wanted) => {
      const ownerId = reader()
      if (ownerId === null) return
      set({ wanted: day, problem: null })
      const answer = await api(getFirmWeek, day === null ? {} : { from: day })
      if (reader() !== ownerId || get().wanted !== day) return
      if (!answer.ok) return set({ problem: answer.problem })
      const week = answer.value
      const present = day === null ? week.from : get().present
      set({ weeks: { ...get().weeks, [week.from]: week }, present, disputes: week.disputes })
      if (day !== null) set({ wanted: week.from })
    },
    note: (id, finding) => keep({ ...get().findings, [id]: finding }),
    settle: async (id, { verdict, reason }) => {
      if (verdict === null) return null
      const answer = await api(settleBooking, { id, verdict, reason: reason.trim() })
      if (!answer.ok) return answer.problem
      keep(without(get().findings, id))
      const weeks = Object.entries(get().weeks).map(([from, week]) => [from, put(week, answer.value)] as const)
      set({
        weeks: Object.fromEntries(weeks),
        disputes: get().disputes?.filter((one) => one.id !== id) ?? null,
      })
      return null
    },
    arrived: () => set({ ...NOTHING, findings: readFindings(reader()) }),
  }
})

/** The week in sight, once it has been heard. */
export const weekInSight = ({ wanted, present, weeks }: Pick<FirmWeek, 'wanted' | 'present' | 'weeks'>) =>
  weeks[wanted ?? present ?? '']

onArrival(({ left }) => {
  if (left) forgetFindings()
  useFirmWeek.getState().arrived()
})
