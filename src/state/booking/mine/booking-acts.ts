import type { MyBooking } from '@/contract/booking/my-bookings'
import {
  answerSubstitute,
  cancelBooking,
  getBookingCalendar,
  getMyBooking,
  rateBooking,
  reportLawyerAbsent,
  rescheduleBooking,
} from '@/contract/booking/one-of-mine'
import type { Result } from '@/contract/client'
import type { Problem } from '@/contract/problem'
import { api } from '@/platform/api'
import { newId } from '@/platform/new-id'
import type { WantedSlot } from '../drafting/holding'
import { useMyBookings } from './my-bookings'

/** The booking as it is now goes into the list; a refusal comes back. */
async function settle(work: Promise<Result<MyBooking>>): Promise<Problem | null> {
  const answer = await work
  if (!answer.ok) return answer.problem
  useMyBookings.getState().put(answer.value)
  return null
}

/** The id of a new time goes on with it, so that a tap after a lost answer moves the visit once. */
let moving = { newId: '', key: '' }

/** What a resident does with a booking. Each answers with a problem, or null when it is done. */
export const bookingActs = {
  open: (id: string) => settle(api(getMyBooking, { id })),
  cancel: (id: string, reason: string) => settle(api(cancelBooking, { id, reason })),
  /** To the proposal that was seen; when there is another one by now, it is shown beside the refusal. */
  answerSubstitute: async ({ id, version }: MyBooking, accept: boolean) => {
    const refused = await settle(api(answerSubstitute, { id, version, accept }))
    if (refused?.code === 'stale') await settle(api(getMyBooking, { id }))
    return refused
  },
  reportAbsent: (id: string) => settle(api(reportLawyerAbsent, { id })),
  rate: (id: string, stars: number, words: string) => settle(api(rateBooking, { id, stars, words })),
  calendar: (id: string) => api(getBookingCalendar, { id }),
  /** The id of the booking that took its place, or why the old one stands. */
  reschedule: async (id: string, { lawyer, startsAt }: WantedSlot): Promise<string | Problem> => {
    const key = `${id} ${lawyer} ${startsAt}`
    if (moving.key !== key) moving = { newId: newId(), key }
    const answer = await api(rescheduleBooking, { id, newId: moving.newId, lawyer, startsAt })
    if (answer.ok || answer.problem.code !== 'network') moving = { newId: '', key: '' }
    if (!answer.ok) return answer.problem
    const { put, load } = useMyBookings.getState()
    put(answer.value)
    // The old one has become a thing of the past.
    void load()
    return answer.value.id
  },
}
