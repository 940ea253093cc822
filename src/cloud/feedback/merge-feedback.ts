import type { Tx } from '@/cloud/kernel/db'
import { deleteFeedback, moveFeedback } from './feedback.repo'

/** What a guest wrote to the bureau belongs to the person from the log-in on, and so does the answer. */
export const mergeFeedback = (tx: Tx, deviceId: string, personId: string): Promise<void> =>
  moveFeedback(tx, deviceId, personId)

export const forgetFeedback = (tx: Tx, deviceIds: readonly string[]): Promise<void> => deleteFeedback(tx, deviceIds)
