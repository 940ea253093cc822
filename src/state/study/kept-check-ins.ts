import type { Outcome, QuestionView } from '@/contract/practice/practice'
import type { Letter } from '@/contract/practice/question'
import type { CheckInAnswer, CheckInStanding } from '@/contract/study/duties'
import { forget, keep, recall } from '@/platform/storage'

/** An answer on its way; only who gave it sends it. */
export interface WaitingCheckIn extends CheckInAnswer {
  ownerId: string | null
}

/** Some questions of an item as they lie on this phone: answered without a network, after a reload, after a crash. */
export interface OpenCheckIn {
  itemId: string
  title: string
  questions: QuestionView[]
  /** The question in sight. */
  at: number
  /** Chosen there and not handed in. */
  draft: Letter[]
  /** By question. */
  given: Record<string, { answerId: string; chosen: Letter[] }>
  standing: CheckInStanding
  openedAt: string
  ownerId: string | null
}

export interface KeptAnswered {
  outcomes: Record<string, Outcome>
  standings: Record<string, CheckInStanding>
}

const [OUTBOX, OPEN, ANSWERED] = ['check-ins-to-send', 'check-in-open', 'check-in-outcomes']
const FRESH_MS = 14 * 86_400_000
const OUTCOMES_KEPT = 40

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const isWaiting = (value: unknown): value is WaitingCheckIn =>
  isObject(value) &&
  [value.itemId, value.id, value.questionId].every((part) => typeof part === 'string') &&
  typeof value.version === 'number' &&
  Array.isArray(value.chosen)

const isOpen = (value: unknown): value is OpenCheckIn =>
  isObject(value) &&
  typeof value.itemId === 'string' &&
  Array.isArray(value.questions) &&
  typeof value.at === 'number' &&
  Array.isArray(value.draft) &&
  isObject(value.given) &&
  isObject(value.standing) &&
  typeof value.openedAt === 'string'

export function readWaiting(): WaitingCheckIn[] {
  const kept = recall(OUTBOX!)
  return Array.isArray(kept) ? kept.filter(isWaiting) : []
}

/** False when this phone keeps nothing; the page then says so. */
export const writeWaiting = (answers: readonly WaitingCheckIn[]): boolean => keep(OUTBOX!, answers)

/** What was begun of this item by the same reader; null when it is another one's, or long ago. */
export function readOpen(itemId: string, ownerId: string | null): OpenCheckIn | null {
  const kept = recall(OPEN!)
  if (!isOpen(kept) || kept.itemId !== itemId || kept.ownerId !== ownerId) return null
  return Date.now() - Date.parse(kept.openedAt) < FRESH_MS ? kept : null
}

export const writeOpen = (open: OpenCheckIn): boolean => keep(OPEN!, open)

export function readAnswered(): KeptAnswered {
  const kept = recall(ANSWERED!)
  if (!isObject(kept) || !isObject(kept.outcomes) || !isObject(kept.standings)) return { outcomes: {}, standings: {} }
  return kept as unknown as KeptAnswered
}

export const writeAnswered = ({ outcomes, standings }: KeptAnswered): void =>
  void keep(ANSWERED!, { outcomes: Object.fromEntries(Object.entries(outcomes).slice(-OUTCOMES_KEPT)), standings })

export function forgetCheckIns(): void {
  for (const key of [OUTBOX, OPEN, ANSWERED]) forget(key!)
}
