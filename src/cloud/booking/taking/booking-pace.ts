import type { Tx } from '@/cloud/kernel/db'
import { refuse } from '@/cloud/kernel/route'
import { MOST_A_DAY } from '@/domain/booking/rules/limits'
import { countMade } from '../changing/bookings.repo'

const DAY_MS = 86_400_000

/** Why this person may not make another booking today; null when they may. A retry is none and never asks. */
export async function refusePace(tx: Tx, personId: string, now: Date, phone: () => Promise<string>) {
  if ((await countMade(tx, personId, new Date(now.getTime() - DAY_MS))) < MOST_A_DAY) return null
  const message = `一天里最多预约和改约 ${MOST_A_DAY} 次，请明天再来。急事请打电话 ${await phone()}。`
  return refuse('too-many', { message })
}
