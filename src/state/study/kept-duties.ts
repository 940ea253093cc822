import type { Duties } from '@/contract/study/duties'
import { forget, keep, recall } from '@/platform/storage'

/** The number grows when a shape changes; what an older program kept is then fetched anew, not misread. */
const KEY = 'study-duties-2'

/** What this person owed when the phone last heard, for times without a network. */
export function readDuties(ownerId: string | null): Duties | null {
  const kept = recall(KEY)
  if (ownerId === null || typeof kept !== 'object' || kept === null) return null
  const { ownerId: whose, list } = kept as { ownerId: string; list: Duties }
  return whose === ownerId && Array.isArray(list?.duties) ? list : null
}

export const writeDuties = (ownerId: string, list: Duties): void => void keep(KEY, { ownerId, list })

export const forgetDuties = (): void => forget(KEY)
