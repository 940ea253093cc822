import type { Hold } from '@/contract/booking/holds'
import { acceptOffer, joinWaiting, leaveWaiting } from '@/contract/booking/waiting'
import type { Problem } from '@/contract/problem'
import { api } from '@/platform/api'
import { newId } from '@/platform/new-id'
import { useSettings } from '../../settings'
import { useBookingDraft } from '../drafting/draft'
import { useMyBookings } from './my-bookings'

interface WantedDay {
  village: string
  /** `any`, or the lawyer's id. */
  lawyer: string
  day: string
}

/** The id goes on with the day, so that asking again keeps the place in the line. */
let joining = { id: '', key: '' }

const rest = (id: string) => useMyBookings.getState().waiting.filter((entry) => entry.id !== id)

/** The line for a full day. Each answers with a problem, or null when it is done. */
export const waitingList = {
  join: async ({ village, lawyer, day }: WantedDay): Promise<Problem | null> => {
    const key = `${village} ${lawyer} ${day}`
    if (joining.key !== key) joining = { id: newId(), key }
    const answer = await api(joinWaiting, { id: joining.id, village, lawyer, day })
    if (!answer.ok) return answer.problem
    joining = { id: '', key: '' }
    useMyBookings.getState().putWaiting([...rest(answer.value.id), answer.value])
    return null
  },
  leave: async (id: string): Promise<Problem | null> => {
    const answer = await api(leaveWaiting, { id })
    if (!answer.ok) return answer.problem
    useMyBookings.getState().putWaiting(rest(id))
    return null
  },
  /** The free time is kept for the form; what was filled in before goes on. */
  accept: async (id: string): Promise<Problem | null> => {
    const answer = await api(acceptOffer, { id, elder: useSettings.getState().elderMode })
    if (!answer.ok) return answer.problem
    const hold: Hold = answer.value
    useBookingDraft.getState().adopt(hold, hold.lawyer.id)
    useMyBookings.getState().putWaiting(rest(id))
    return null
  },
}
