import type { PaperView } from '@/contract/exams/sitting'
import { nextParcel } from '@/domain/exams/answering/delivery'
import type { KeptClock } from '@/domain/exams/answering/server-clock'
import type { Sitting } from '@/domain/exams/answering/sitting'
import { forget, keep, recall } from '@/platform/storage'

/** What never changes of a paper while it is sat. */
export type KeptPaper = Omit<PaperView, 'answers' | 'marked' | 'serverNow'>

/** A paper as it lies on this phone until the server has all of it. */
export interface KeptSitting {
  /** Whose paper it is: nobody else meets it. */
  ownerId: string
  sitting: Sitting
  clock: KeptClock | null
  /** By the phone's own clock, when the page was left; null while it is in sight. */
  awaySince: number | null
}

const LIST = 'exam-sittings'
const paperKey = (paperId: string) => `exam-paper-${paperId}`
const sittingKey = (paperId: string) => `exam-sitting-${paperId}`

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const isSitting = (value: unknown): value is Sitting =>
  isObject(value) &&
  typeof value.paperId === 'string' &&
  typeof value.epoch === 'number' &&
  typeof value.deadlineAt === 'string' &&
  isObject(value.answers) &&
  [value.older, value.marked, value.leaves].every(Array.isArray)

const isKept = (value: unknown): value is KeptSitting =>
  isObject(value) && typeof value.ownerId === 'string' && isSitting(value.sitting)

const isPaper = (value: unknown): value is KeptPaper =>
  isObject(value) && typeof value.id === 'string' && Array.isArray(value.questions) && Array.isArray(value.sections)

/** Papers that lie on this phone, the one opened last at the end. */
export function keptPapers(): string[] {
  const kept = recall(LIST)
  return Array.isArray(kept) ? kept.filter((id): id is string => typeof id === 'string') : []
}

/** So many papers stay, also such as were taken over and never heard of again here. */
const PAPERS_KEPT = 5

/** Makes room: of older papers those go that hold nothing the server is to hear of. */
function makeRoom(): void {
  const older = keptPapers().slice(0, -PAPERS_KEPT)
  for (const id of older) {
    const kept = recall(sittingKey(id))
    if (!isKept(kept) || !nextParcel(kept.sitting)) dropSitting(id)
  }
}

/** Questions change only when a paper is opened: they are kept apart, so that an answer writes little. */
export function keepPaper(paper: KeptPaper): boolean {
  keep(LIST, [...keptPapers().filter((id) => id !== paper.id), paper.id])
  makeRoom()
  return keep(paperKey(paper.id), paper)
}

export function findPaper(paperId: string): KeptPaper | null {
  const kept = recall(paperKey(paperId))
  return isPaper(kept) ? kept : null
}

/** The one of this person; somebody else's stays where it is and unseen. */
export function findSitting(paperId: string, ownerId: string | null): KeptSitting | null {
  const kept = recall(sittingKey(paperId))
  return isKept(kept) && kept.ownerId === ownerId ? kept : null
}

export const keepSitting = (kept: KeptSitting): boolean => keep(sittingKey(kept.sitting.paperId), kept)

/** The server has all of it. */
export function dropSitting(paperId: string): void {
  keep(
    LIST,
    keptPapers().filter((id) => id !== paperId),
  )
  forget(paperKey(paperId))
  forget(sittingKey(paperId))
}
