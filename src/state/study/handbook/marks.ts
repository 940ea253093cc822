import { create } from 'zustand'
import { listMarks, type EntryMark } from '@/contract/study/handbook/handbooks'
import { api } from '@/platform/api'
import { useNetwork } from '@/platform/device/network'
import { onHide } from '@/platform/device/visibility'
import { onArrival, reader } from '../../booking/whose'
import { deliver, without, type NoteStatus } from './courier'
import { forgetMarks, markKey, NO_MARKS, readMarks, writeMarks, type KeptMarks, type WaitingMark } from './kept-marks'

interface Marks extends KeptMarks {
  /** By `markKey`. */
  sending: Readonly<Record<string, NoteStatus>>
  /** This phone's storage takes it; false in private browsing. */
  keeps: boolean
  /** What the server knows of a book, under what waits here. */
  load: (bookId: string) => Promise<void>
  /** Read, as it reads now. */
  see: (bookId: string, entryId: string, hash: string) => void
  /** Kept with each stroke, sent when the pen rests. */
  write: (bookId: string, entryId: string, text: string) => void
  flush: () => Promise<void>
  arrived: (kept: KeptMarks) => void
}

/** The pen rests: what was written is handed in. */
const REST_MS = 1500
let resting: ReturnType<typeof setTimeout> | undefined

/** What the server knows, with what waits here over it. */
function joined({ marks, waiting }: KeptMarks, bookId: string, known: readonly EntryMark[]): KeptMarks['marks'] {
  const fresh = known.map(({ entryId, seenHash, note }) => {
    const key = markKey(bookId, entryId)
    const { seen = seenHash, note: typed = note } = waiting[key] ?? {}
    return [key, { ...(seen && { seen }), ...(typed && { note: typed }) }] as const
  })
  return { ...marks, ...Object.fromEntries(fresh) }
}

/** What waits once a stroke was added: the note that it replaces is the one the server had when the pen was taken up. */
function underThePen({ marks, waiting }: KeptMarks, bookId: string, entryId: string, note: string): WaitingMark {
  const key = markKey(bookId, entryId)
  const { complaint: _over, ...before } = waiting[key] ?? { bookId, entryId }
  const was = before.note === undefined ? (marks[key]?.note ?? null) : (before.was ?? null)
  return { ...before, note, was }
}

/** What I read in handbooks and wrote beside it: my own, on this phone first. */
export const useMarks = create<Marks>((set, get) => {
  let underWay: Promise<void> = Promise.resolve()
  const put = (kept: Partial<KeptMarks>) => {
    const next = { marks: get().marks, waiting: get().waiting, ...kept }
    set({ ...next, keeps: writeMarks(reader(), next) })
  }
  const change = (key: string, mark: KeptMarks['marks'][string], waiting: WaitingMark) =>
    put({ marks: { ...get().marks, [key]: mark }, waiting: { ...get().waiting, [key]: waiting } })
  const tell = (key: string, status: NoteStatus | null) =>
    set({ sending: status ? { ...get().sending, [key]: status } : without(get().sending, key) })
  const send = () => deliver({ kept: get, put, tell })
  return {
    ...readMarks(reader()),
    sending: {},
    keeps: true,
    load: async (bookId) => {
      await get().flush()
      const ownerId = reader()
      if (ownerId === null) return
      const answer = await api(listMarks, { id: bookId })
      if (answer.ok && reader() === ownerId) put({ marks: joined(get(), bookId, answer.value.marks) })
    },
    see: (bookId, entryId, hash) => {
      const key = markKey(bookId, entryId)
      const mark = get().marks[key]
      if (mark?.seen === hash) return
      change(key, { ...mark, seen: hash }, { ...get().waiting[key], bookId, entryId, seen: hash })
      void get().flush()
    },
    write: (bookId, entryId, text) => {
      const key = markKey(bookId, entryId)
      tell(key, null)
      change(key, { ...get().marks[key], note: text }, underThePen(get(), bookId, entryId, text))
      clearTimeout(resting)
      resting = setTimeout(() => void get().flush(), REST_MS)
    },
    flush: async () => {
      clearTimeout(resting)
      underWay = underWay.then(send, send)
      await underWay
    },
    arrived: (kept) => {
      set({ sending: {} })
      put(kept)
      void get().flush()
    },
  }
})

/** How far the note of an entry has come. */
export const noteStatus = ({ waiting, sending }: Pick<Marks, 'waiting' | 'sending'>, key: string): NoteStatus =>
  sending[key] ?? (waiting[key]?.note === undefined ? 'same' : 'kept')

onArrival(({ fromGuest, left }) => {
  const { marks, waiting, arrived } = useMarks.getState()
  // What a guest read goes with them into their account; what somebody else left here is theirs alone.
  const mine = fromGuest ? { marks, waiting } : readMarks(reader())
  if (left) forgetMarks()
  arrived(left ? NO_MARKS : mine)
})

useNetwork.subscribe(({ online }, { online: before }) => {
  if (online && !before) void useMarks.getState().flush()
})
onHide(() => void useMarks.getState().flush())
