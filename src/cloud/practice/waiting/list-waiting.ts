import type { Queryable } from '@/cloud/kernel/db'
import { countOpenReports } from '../reports/reports.repo'
import { countWaiting, selectDoubted, selectImported, selectSubmitted } from './waiting.repo'

/** What of the bank waits for somebody at the desk. */
export async function listWaitingQuestions(db: Queryable) {
  return {
    submitted: await selectSubmitted(db),
    doubted: await selectDoubted(db),
    imported: await selectImported(db),
  }
}

/** How much of it this person can settle. */
export const countWaitingQuestions = async (db: Queryable, personId: string): Promise<number> =>
  (await countWaiting(db, personId)) + (await countOpenReports(db))
