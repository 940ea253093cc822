import type { Queryable } from '@/cloud/kernel/db'
import { ENTRY_PATTERN, feedbackEntry } from '@/domain/feedback/feedback-page'
import { countOpenAbout, selectOpenAbout } from './feedback.repo'

/** The first that wait for an answer and were written from an entry of a handbook, the longest wait first; not what they say. */
export async function listAboutEntries(db: Queryable, limit: number) {
  const rows = await selectOpenAbout(db, ENTRY_PATTERN, limit)
  return rows.flatMap(({ id, page, sentAt }) => {
    const entry = feedbackEntry(page ?? '')
    return entry ? [{ ...entry, id, sentAt }] : []
  })
}

export const countAboutEntries = (db: Queryable): Promise<number> => countOpenAbout(db, ENTRY_PATTERN)
