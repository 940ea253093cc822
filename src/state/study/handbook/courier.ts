import type { EntryMark } from '@/contract/study/handbook/handbooks'
import { reader } from '../../booking/whose'
import type { KeptMarks, WaitingMark } from './kept-marks'
import { sendNote, sendSeen } from './send-marks'

/** How far a note has come: `kept` is on this phone only. */
export type NoteStatus = 'same' | 'kept' | 'sending' | 'saved'

/** Where marks lie, and who is told how far a note is. */
export interface Shelf {
  kept: () => KeptMarks
  put: (kept: Partial<KeptMarks>) => void
  tell: (key: string, status: NoteStatus | null) => void
}

type Part = 'seen' | 'note'

export const without = <T>(all: Readonly<Record<string, T>>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(all).filter(([other]) => other !== key))

/** What of a waiting mark is still to be sent once a part of it has arrived; null when nothing is. */
function rest(now: WaitingMark, sent: WaitingMark, part: Part): WaitingMark | null {
  const { [part]: value, ...others } = now
  const left: WaitingMark = value === sent[part] ? others : now
  return left.seen === undefined && left.note === undefined ? null : left
}

/** The server has a part of a mark: what was written meanwhile goes on waiting, now over what the server has. */
function settle({ kept, put }: Shelf, key: string, sent: WaitingMark, part: Part, known?: EntryMark): void {
  const { marks, waiting } = kept()
  const now = waiting[key]
  if (!now) return
  const left = rest(now, sent, part)
  const still = left && known ? { ...left, was: known.note } : left
  put({ waiting: still ? { ...waiting, [key]: still } : without(waiting, key) })
  // Two phones' words may have been joined: what the server has stands in the box, unless somebody is typing.
  if (!known || now.note !== sent.note || known.note === (sent.note ?? '').trim()) return
  const { note: _typed, ...mark } = marks[key] ?? {}
  put({ marks: { ...marks, [key]: known.note === null ? mark : { ...mark, note: known.note } } })
}

/** False when there is no use in trying the next one now. */
async function deliverNote(shelf: Shelf, key: string, waiting: WaitingMark): Promise<boolean> {
  shelf.tell(key, 'sending')
  const sent = await sendNote(waiting)
  shelf.tell(key, null)
  if (sent.kind === 'later') return false
  const now = shelf.kept().waiting[key]
  if (sent.kind === 'saved') {
    settle(shelf, key, waiting, 'note', sent.mark)
    if (now?.note === waiting.note) shelf.tell(key, 'saved')
  } else if (now && now.note === waiting.note)
    shelf.put({ waiting: { ...shelf.kept().waiting, [key]: { ...now, complaint: sent.complaint } } })
  return true
}

async function deliverSeen(shelf: Shelf, isStill: () => boolean): Promise<boolean> {
  const read = Object.entries(shelf.kept().waiting).filter(([, { seen }]) => seen)
  for (const bookId of new Set(read.map(([, mark]) => mark.bookId))) {
    const ofBook = read.filter(([, mark]) => mark.bookId === bookId)
    const marks = ofBook.map(([, mark]) => mark)
    if (!(await sendSeen(bookId, marks)) || !isStill()) return false
    for (const [key, mark] of ofBook) settle(shelf, key, mark, 'seen')
  }
  return true
}

/** Sends what waits here, one after the other, until the server has it or its writer must change it. */
export async function deliver(shelf: Shelf): Promise<void> {
  const ownerId = reader()
  const isStill = () => reader() === ownerId
  if (ownerId === null || !(await deliverSeen(shelf, isStill))) return
  for (const [key, { note, complaint }] of Object.entries(shelf.kept().waiting)) {
    const waiting = shelf.kept().waiting[key]
    if (note === undefined || complaint || !waiting) continue
    if (!(await deliverNote(shelf, key, waiting)) || !isStill()) return
  }
}
