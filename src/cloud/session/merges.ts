import type { Tx } from '@/cloud/kernel/db'
import { forgetBooking, mergeBooking } from '@/cloud/booking/merge-booking'
import { forgetCounts, mergeCounts } from '@/cloud/counts/merge-counts'
import { forgetFeedback, mergeFeedback } from '@/cloud/feedback/merge-feedback'
import { forgetConsents, mergeConsents } from '@/cloud/privacy/merge-consents'
import { forgetPlaceReports, mergePlaceReports } from '@/cloud/places/reports/merge-reports'
import { forgetPractice, mergePractice } from '@/cloud/practice/merge-practice'
import { mergeSupervisor } from '@/cloud/study/units/merge-supervisor'
import { forgetWatching, mergeFavourites, mergeProgress } from '@/cloud/episodes/merge-watching'

/** Moves one feature's rows from a device to a person and leaves none behind; runs inside the log-in. */
export type Merge = (tx: Tx, deviceId: string, personId: string) => Promise<void>

/** Every feature that keeps something for guests has its line here. */
const MERGES: readonly Merge[] = [
  mergeProgress,
  mergeFavourites,
  mergeConsents,
  mergeCounts,
  mergeFeedback,
  mergePractice,
  mergeBooking,
  mergePlaceReports,
]

/** What a guest did on a device becomes the person's. */
export async function mergeOwner(tx: Tx, deviceId: string, personId: string): Promise<void> {
  for (const merge of MERGES) await merge(tx, deviceId, personId)
}

/** What was kept for a number before anybody had proven it: a visit that a clerk booked, a unit to look after. */
export const mergeNumber: Merge = async (tx, from, personId) => {
  await mergeBooking(tx, from, personId)
  await mergeSupervisor(tx, from, personId)
}

/** Deletes one feature's rows of devices that nobody will use again. */
export type Forget = (tx: Tx, deviceIds: readonly string[]) => Promise<void>

/** The same features as in `MERGES`. */
const FORGETS: readonly Forget[] = [
  forgetWatching,
  forgetConsents,
  forgetCounts,
  forgetFeedback,
  forgetPractice,
  forgetBooking,
  forgetPlaceReports,
]

/** What guests did on these devices is deleted; no token leads to it any more. */
export async function forgetOwners(tx: Tx, deviceIds: readonly string[]): Promise<void> {
  if (deviceIds.length === 0) return
  for (const forget of FORGETS) await forget(tx, deviceIds)
}
