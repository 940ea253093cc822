import * as contract from '@/contract/practice/practice'
import type { AnswerToSend, Outcome } from '@/contract/practice/practice'
import { forget, keep, recall } from '@/platform/storage'

/** An answer on its way; whose it is decides who may send it. */
export interface WaitingAnswer extends AnswerToSend {
  /** A person's id, or null for a guest. */
  ownerId: string | null
}

const OUTBOX = 'practice-answers-to-send'
const OUTCOMES = 'practice-outcomes'
/** Enough for the sets that lie open; older ones are asked for again. */
const OUTCOMES_KEPT = 60

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const isWaiting = (value: unknown): value is WaitingAnswer =>
  isObject(value) &&
  [value.id, value.questionId, value.at, value.source].every((part) => typeof part === 'string') &&
  contract.PRACTICE_SOURCES.some((source) => source === value.source) &&
  typeof value.version === 'number' &&
  Array.isArray(value.chosen) &&
  (value.ownerId === null || typeof value.ownerId === 'string')

const isOutcome = (value: unknown): value is Outcome =>
  isObject(value) && typeof value.right === 'boolean' && Array.isArray(value.answer) && Array.isArray(value.citations)

export function readOutbox(): WaitingAnswer[] {
  const kept = recall(OUTBOX)
  return Array.isArray(kept) ? kept.filter(isWaiting) : []
}

/** False when this phone keeps nothing; the page then says so. */
export const writeOutbox = (answers: readonly WaitingAnswer[]): boolean => keep(OUTBOX, answers)

export type Outcomes = Readonly<Record<string, Outcome>>

export function readOutcomes(): Outcomes {
  const kept = recall(OUTCOMES)
  if (!isObject(kept)) return {}
  return Object.fromEntries(Object.entries(kept).filter((entry): entry is [string, Outcome] => isOutcome(entry[1])))
}

export const writeOutcomes = (outcomes: Outcomes): void =>
  void keep(OUTCOMES, Object.fromEntries(Object.entries(outcomes).slice(-OUTCOMES_KEPT)))

export function forgetAnswers(): void {
  forget(OUTBOX)
  forget(OUTCOMES)
}
