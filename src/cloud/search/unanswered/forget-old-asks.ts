import type { Tx } from '@/cloud/kernel/db'
import { civilMonthOf } from '@/domain/time/civil-time'
import { deleteBefore, looseAskers } from './unanswered.repo'

/** Two years of months are enough to see what returns every season. */
const KEPT_DAYS = 731
const DAY_MS = 86_400_000

/** How long after its end a request of the old month may still be under way. */
const GRACE_MS = 3_600_000

/** Looses months that are over from their devices, and deletes those too long ago to matter; part of the hourly sweep. */
export async function forgetOldAsks(tx: Tx, now: Date): Promise<void> {
  await looseAskers(tx, civilMonthOf(new Date(now.getTime() - GRACE_MS)))
  await deleteBefore(tx, civilMonthOf(new Date(now.getTime() - KEPT_DAYS * DAY_MS)))
}
