import type { Tx } from '@/cloud/kernel/db'
import { deleteReports, moveReports } from './reports.repo'

/** What a guest reported belongs to the person from the log-in on, and so does the answer. */
export const mergePlaceReports = (tx: Tx, deviceId: string, personId: string): Promise<void> =>
  moveReports(tx, deviceId, personId)

export const forgetPlaceReports = (tx: Tx, deviceIds: readonly string[]): Promise<void> => deleteReports(tx, deviceIds)
