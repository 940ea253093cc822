import { forget, keep, recall } from '@/platform/storage'

/** What somebody read of an entry and wrote beside it. */
export interface Mark {
  seen?: string
  note?: string
}

/** Of a mark, what the server does not know yet. */
export interface WaitingMark {
  bookId: string
  entryId: string
  seen?: string
  note?: string
  /** The note that the server had when this one was begun. */
  was?: string | null
  /** A sentence: the server will never take this note as it is. */
  complaint?: string
}

export interface KeptMarks {
  /** By `markKey`. */
  marks: Readonly<Record<string, Mark>>
  waiting: Readonly<Record<string, WaitingMark>>
}

const KEY = 'handbook-marks-1'
export const NO_MARKS: KeptMarks = { marks: {}, waiting: {} }

export const markKey = (bookId: string, entryId: string): string => `${bookId} ${entryId}`

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** This reader's own; nobody else's who used the phone. A guest's id is null. */
export function readMarks(ownerId: string | null): KeptMarks {
  const kept = recall(KEY)
  if (!isObject(kept) || (kept.ownerId ?? null) !== ownerId) return NO_MARKS
  const { marks, waiting } = kept
  return isObject(marks) && isObject(waiting) ? ({ marks, waiting } as unknown as KeptMarks) : NO_MARKS
}

/** False when this phone keeps nothing; the page then says so. */
export const writeMarks = (ownerId: string | null, { marks, waiting }: KeptMarks): boolean =>
  keep(KEY, { ownerId, marks, waiting })

export const forgetMarks = (): void => forget(KEY)
