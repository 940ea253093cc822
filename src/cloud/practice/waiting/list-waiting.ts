import type { Queryable } from '@/cloud/kernel/db'
import { countOpenReports } from '../reports/reports.repo'
import { selectDoubted, selectImported, selectSubmitted } from './waiting.repo'

/** What of the bank waits for somebody at the desk. */
export async function listWaitingQuestions(db: Queryable) {
  return {
    submitted: await selectSubmitted(db),
    doubted: await selectDoubted(db),
    imported: await selectImported(db),
    openReports: await countOpenReports(db),
  }
}
