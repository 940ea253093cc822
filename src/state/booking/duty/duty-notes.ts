import { create } from 'zustand'
import { writeInternalNote, writeNote, type DutyBooking } from '@/contract/booking/duty'
import type { Problem } from '@/contract/problem'
import { api } from '@/platform/api'
import { onArrival, reader } from '../whose'
import { useDutyDay } from './duty-day'
import { forgetNotes, noteKey, readNotes, writeNotes, type KeptNotes, type NoteKind } from './kept-notes'

/** How far a note has come: `kept` is on this phone only. */
export type NoteStatus = 'same' | 'kept' | 'sending' | 'saved'

interface DutyNotes {
  notes: KeptNotes
  /** By `noteKey`; what is missing is `same`, or `kept` while there are words of it. */
  sending: Readonly<Record<string, NoteStatus>>
  /** This phone's storage takes it; false in private browsing. */
  keeps: boolean
  write: (booking: DutyBooking, kind: NoteKind, text: string) => void
  /** Hands it in; what is written meanwhile stays kept. Null when it is done. */
  send: (bookingId: string, kind: NoteKind) => Promise<Problem | null>
  arrived: () => void
}

const ENDPOINTS = { note: writeNote, internal: writeInternalNote } as const

const savedText = (booking: DutyBooking, kind: NoteKind): string =>
  (kind === 'note' ? booking.note : booking.internalNote) ?? ''

const without = <T>(all: Readonly<Record<string, T>>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(all).filter(([other]) => other !== key))

/** What a lawyer writes about visits: kept on the phone with each stroke, until the server has it. */
export const useDutyNotes = create<DutyNotes>((set, get) => {
  const keep = (notes: KeptNotes) => set({ notes, keeps: writeNotes(notes) })
  const mark = (key: string, status: NoteStatus) => set({ sending: { ...get().sending, [key]: status } })
  return {
    notes: readNotes(reader()),
    sending: {},
    keeps: true,
    write: (booking, kind, text) => {
      const key = noteKey(booking.id, kind)
      const same = text === savedText(booking, kind)
      set({ sending: without(get().sending, key) })
      keep(same ? without(get().notes, key) : { ...get().notes, [key]: { text, writtenAt: Date.now() } })
    },
    send: async (bookingId, kind) => {
      const key = noteKey(bookingId, kind)
      const note = get().notes[key]
      if (!note) return null
      mark(key, 'sending')
      const answer = await api(ENDPOINTS[kind], { id: bookingId, text: note.text.trim() })
      if (!answer.ok) {
        set({ sending: without(get().sending, key) })
        return answer.problem
      }
      useDutyDay.getState().put(answer.value)
      if (get().notes[key]?.text !== note.text) return null
      keep(without(get().notes, key))
      mark(key, 'saved')
      return null
    },
    arrived: () => set({ notes: readNotes(reader()), sending: {}, keeps: true }),
  }
})

/** What stands in the box: what was written last, here or on the server. */
export const noteText = ({ notes }: Pick<DutyNotes, 'notes'>, booking: DutyBooking, kind: NoteKind): string =>
  notes[noteKey(booking.id, kind)]?.text ?? savedText(booking, kind)

export const noteStatus = (
  { notes, sending }: Pick<DutyNotes, 'notes' | 'sending'>,
  bookingId: string,
  kind: NoteKind,
): NoteStatus => {
  const key = noteKey(bookingId, kind)
  return sending[key] ?? (notes[key] ? 'kept' : 'same')
}

onArrival(({ left }) => {
  if (left) forgetNotes()
  useDutyNotes.getState().arrived()
})
