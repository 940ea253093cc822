import { forget, keep, recall } from '@/platform/storage'
import { reader } from '../whose'

/** `note` is for the resident, `internal` for oneself. */
export type NoteKind = 'note' | 'internal'
export const NOTE_KINDS: readonly NoteKind[] = ['note', 'internal']

/** What a lawyer has written and the server does not know yet. */
export interface KeptNote {
  text: string
  /** Milliseconds since 1970. */
  writtenAt: number
}

/** By `noteKey`. */
export type KeptNotes = Readonly<Record<string, KeptNote>>

const KEY = 'duty-notes'
/** What has not been sent for so long stays on no phone. */
const KEPT_MS = 7 * 86_400_000

export const noteKey = (bookingId: string, kind: NoteKind): string => `${bookingId} ${kind}`

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const isNote = (value: unknown): value is KeptNote =>
  isObject(value) && typeof value.text === 'string' && typeof value.writtenAt === 'number'

/** This lawyer's own; nobody else's who used the phone. */
export function readNotes(ownerId: string | null): KeptNotes {
  const kept = recall(KEY)
  if (!isObject(kept) || ownerId === null || kept.ownerId !== ownerId || !isObject(kept.notes)) return {}
  const fresh = Object.entries(kept.notes).filter(([, note]) => isNote(note) && Date.now() - note.writtenAt < KEPT_MS)
  return Object.fromEntries(fresh) as KeptNotes
}

/** False when this phone keeps nothing; the page then says so. */
export function writeNotes(notes: KeptNotes): boolean {
  if (Object.keys(notes).length > 0) return keep(KEY, { ownerId: reader(), notes })
  forgetNotes()
  return true
}

export const forgetNotes = (): void => forget(KEY)
