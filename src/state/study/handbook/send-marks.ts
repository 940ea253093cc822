import type { ProblemCode } from '@/contract/problem'
import { listMarks, markSeen, writeHandbookNote, type EntryMark } from '@/contract/study/handbook/handbooks'
import { joinNotes } from '@/domain/study/handbook/notes'
import { api } from '@/platform/api'
import type { WaitingMark } from './kept-marks'

/** Trying again would not help. */
const HOPELESS: readonly ProblemCode[] = ['not-found', 'bad-input', 'too-large', 'forbidden']

export type NoteSent = { kind: 'saved'; mark: EntryMark } | { kind: 'refused'; complaint: string } | { kind: 'later' }

async function noteOnServer({ bookId, entryId }: WaitingMark): Promise<string | null | undefined> {
  const answer = await api(listMarks, { id: bookId })
  return answer.ok ? (answer.value.marks.find((mark) => mark.entryId === entryId)?.note ?? null) : undefined
}

const write = ({ bookId, entryId }: WaitingMark, note: string, was: string | null) =>
  api(writeHandbookNote, { id: bookId, entryId, note, was })

/** Hands one note in; when another phone has written meanwhile, both are kept in one. */
export async function sendNote(waiting: WaitingMark): Promise<NoteSent> {
  const note = (waiting.note ?? '').trim()
  let answer = await write(waiting, note, waiting.was ?? null)
  if (!answer.ok && answer.problem.code === 'stale') {
    const theirs = await noteOnServer(waiting)
    if (theirs === undefined) return { kind: 'later' }
    answer = await write(waiting, theirs === null ? note : joinNotes(theirs, note), theirs)
  }
  if (answer.ok) return { kind: 'saved', mark: answer.value }
  const { problem } = answer
  if (!HOPELESS.includes(problem.code)) return { kind: 'later' }
  return { kind: 'refused', complaint: problem.fields?.[0]?.message ?? problem.message }
}

/** What was read of one book, all at once; true when the server has it, or will never take it. */
export async function sendSeen(bookId: string, waiting: readonly WaitingMark[]): Promise<boolean> {
  const seen = waiting.flatMap(({ entryId, seen: hash }) => (hash ? [{ entryId, hash }] : [])).slice(0, 200)
  const answer = await api(markSeen, { id: bookId, seen })
  return answer.ok || HOPELESS.includes(answer.problem.code)
}
