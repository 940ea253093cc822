import { FEEDBACK_KINDS, type FeedbackKind } from '@/domain/feedback/feedback'
import { newId } from '@/platform/new-id'
import { forget, keep, recall } from '@/platform/storage'

/** What somebody is writing; its id stays the same until the server has it, so that it is kept there once. */
export interface Draft {
  id: string
  kind: FeedbackKind
  text: string
  phone: string
  /** The page one came from; null when one came from none, or would rather not say. */
  page: string | null
  /** Who writes: a person's id, or null for a guest. */
  ownerId: string | null
}

export interface Waiting extends Draft {
  /** When it was handed in, ISO 8601. */
  writtenAt: string
  /** The server will not take it as it is; it waits for its writer, not for the network. */
  complaint?: string
  /** The id it was handed in with, when it had to be given another. */
  firstId?: string
}

/** A draft of its own for each reader of this phone: who merely opens the form overwrites nobody's. */
const draftKey = (ownerId: string | null) => (ownerId === null ? 'feedback-draft' : `feedback-draft-${ownerId}`)
const OUTBOX = 'feedback-to-send'
const SEEN = 'feedback-answers-seen'

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const isText = (value: unknown): value is string => typeof value === 'string'
const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value)

const isDraft = (value: unknown): value is Draft =>
  isObject(value) &&
  [value.id, value.text, value.phone].every(isText) &&
  FEEDBACK_KINDS.some((kind) => kind === value.kind) &&
  [value.page, value.ownerId].every(isTextOrNull)

const isWaiting = (value: unknown): value is Waiting =>
  isDraft(value) && 'writtenAt' in value && isText(value.writtenAt)

export const emptyDraft = (ownerId: string | null): Draft => ({
  id: newId(),
  kind: 'complaint',
  text: '',
  phone: '',
  page: null,
  ownerId,
})

/** What a guest wrote goes with them into the account; nobody meets what another person wrote. */
export const mayMeet = ({ ownerId }: Draft, reader: string | null): boolean => ownerId === null || ownerId === reader

/** The reader's own; a person without one goes on with what was begun here before the log-in. */
export function readDraft(reader: string | null): Draft {
  const own = recall(draftKey(reader))
  if (isDraft(own) && mayMeet(own, reader) && (reader === null || own.text !== '')) return own
  const guests = recall(draftKey(null))
  return isDraft(guests) && mayMeet(guests, reader) ? guests : emptyDraft(reader)
}

/** False when this phone keeps nothing; the page then says so. */
export const writeDraft = (draft: Draft): boolean => keep(draftKey(draft.ownerId), draft)

export const dropDraft = (ownerId: string | null): void => forget(draftKey(ownerId))

/** Handed in and not yet acknowledged by the server, oldest first; kept over a restart. */
export function readOutbox(): Waiting[] {
  const kept = recall(OUTBOX)
  return Array.isArray(kept) ? kept.filter(isWaiting) : []
}

export const writeOutbox = (messages: readonly Waiting[]): boolean => keep(OUTBOX, messages)

/** Answers that were read on this phone: by message, when they were given. */
export function readSeen(): Readonly<Record<string, string>> {
  const kept = recall(SEEN)
  return isObject(kept)
    ? Object.fromEntries(Object.entries(kept).filter((e): e is [string, string] => isText(e[1])))
    : {}
}

export const writeSeen = (seen: Readonly<Record<string, string>>): void => void keep(SEEN, seen)

export function forgetAll(reader: string | null): void {
  forget(draftKey(reader))
  for (const key of [draftKey(null), OUTBOX, SEEN]) forget(key)
}
