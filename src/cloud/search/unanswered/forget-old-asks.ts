import type { Tx } from '@/cloud/kernel/db'
import { civilMonthOf } from '@/domain/time/civil-time'
import { deleteBefore } from './unanswered.repo'

/** Two years of months are enough to see what returns every season. */
const KEPT_DAYS = 731
const DAY_MS = 86_400_000

/** Deletes what was not found in months too long ago to matter; part of the hourly sweep. */
export const forgetOldAsks = (tx: Tx, now: Date): Promise<void> =>
  deleteBefore(tx, civilMonthOf(new Date(now.getTime() - KEPT_DAYS * DAY_MS)))
