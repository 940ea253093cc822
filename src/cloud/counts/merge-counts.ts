import type { Tx } from '@/cloud/kernel/db'
import { deleteClaims, moveClaims } from './claims.repo'

/**
 * A guest who logs in and the person are one: what both watched on a day that is still open counts once, and so does
 * what both said this month. Days and months already sealed stay as they were counted.
 */
export const mergeCounts = (tx: Tx, deviceId: string, personId: string): Promise<void> =>
  moveClaims(tx, deviceId, personId)

export const forgetCounts = (tx: Tx, deviceIds: readonly string[]): Promise<void> => deleteClaims(tx, deviceIds)
