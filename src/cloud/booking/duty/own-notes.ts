import type { SecretKey } from '@/cloud/kernel/secrets/secret-key'
import type { BookingRow } from '../changing/bookings.repo'
import { open, seal } from '../changing/kept-words'

type Kept = Pick<BookingRow, 'lawyerId' | 'hostLawyerId' | 'internalNoteEncrypted'>

const isNotes = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' && value !== null && Object.values(value).every((text) => typeof text === 'string')

/** Work notes by lawyer: each reads their own, whoever comes in the end. Before, a note was the text and nothing else. */
function readNotes(secretKey: SecretKey, { lawyerId, hostLawyerId, internalNoteEncrypted }: Kept) {
  const text = open(secretKey, internalNoteEncrypted)
  if (text === null) return {}
  try {
    const notes: unknown = JSON.parse(text)
    if (isNotes(notes)) return notes
  } catch {
    // It is the text itself.
  }
  return { [hostLawyerId ?? lawyerId]: text }
}

/** What the assigned lawyer noted for themselves; nothing of what a colleague did. */
export const ownNote = (secretKey: SecretKey, row: Kept): string | null =>
  readNotes(secretKey, row)[row.lawyerId] ?? null

/** The notes with another one of the assigned lawyer's; empty takes it back. */
export function withOwnNote(secretKey: SecretKey, row: Kept, text: string): string | null {
  const { [row.lawyerId]: _, ...others } = readNotes(secretKey, row)
  const notes = text === '' ? others : { ...others, [row.lawyerId]: text }
  return Object.keys(notes).length > 0 ? seal(secretKey, JSON.stringify(notes)) : null
}
