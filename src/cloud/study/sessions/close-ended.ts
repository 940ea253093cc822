import type { Context } from '@/cloud/kernel/context'
import { inTransaction } from '@/cloud/kernel/db'
import { closeEnded } from './sessions.repo'

export const CLOSE_EVERY_MS = 60_000

/** Closes the sessions that are over; whoever had a seat and did not come was absent. */
export const closeEndedSessions = ({ db, clock }: Context): Promise<number> =>
  inTransaction(db, (tx) => closeEnded(tx, clock.now()))
