import type { Tx } from '@/cloud/kernel/db'
import { deleteConsents, moveConsent } from './privacy.repo'

/** What was agreed to on a device before the log-in counts for the person; the newer notice wins. */
export const mergeConsents = (tx: Tx, deviceId: string, personId: string): Promise<void> =>
  moveConsent(tx, deviceId, personId)

export const forgetConsents = (tx: Tx, deviceIds: readonly string[]): Promise<void> => deleteConsents(tx, deviceIds)
