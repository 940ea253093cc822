import { saveProgress, type Progress } from '@/contract/episodes'
import type { ProblemCode } from '@/contract/problem'
import { api } from '@/platform/api'
import { clearQueue, enqueue, readQueue, settle, type NotedPosition } from './position-queue'

/** A player reports four times a second; so often it is written down, and so often sent (milliseconds). */
const WRITE_EVERY_MS = 1000
const SEND_EVERY_MS = 5000

/** The server will never take these; everything else is tried again later. */
const HOPELESS: readonly ProblemCode[] = ['not-found', 'bad-input', 'forbidden']

export interface KeeperEvents {
  /** A position was written down on this phone. */
  onNoted: (id: string, noted: NotedPosition) => void
  /** The server has it; its answer may be a later position from another device. */
  onSaved: (saved: Progress) => void
}

/** Writes positions down at once and sends them when it can: they survive a reload and a lost network. */
export function createPositionKeeper({ onNoted, onSaved }: KeeperEvents) {
  const latest = new Map<string, NotedPosition>()
  let writing: ReturnType<typeof setTimeout> | undefined
  let sending: ReturnType<typeof setTimeout> | undefined
  let underWay: Promise<void> = Promise.resolve()
  /** Grows when another person takes the phone; what began for the last one then ends without effect. */
  let owner = 0

  const write = () => {
    clearTimeout(writing)
    writing = undefined
    for (const [id, noted] of latest) {
      enqueue(id, noted)
      onNoted(id, noted)
    }
    latest.clear()
  }

  const sendOne = async (id: string, { positionMs, at }: NotedPosition) => {
    const whose = owner
    const saved = await api(saveProgress, { id, positionMs, at })
    if (whose !== owner) return
    if (saved.ok) onSaved(saved.value)
    if (saved.ok || HOPELESS.includes(saved.problem.code)) settle(id, at)
  }

  const sendAll = async () => {
    const whose = owner
    for (const [id, noted] of Object.entries(readQueue())) if (whose === owner) await sendOne(id, noted)
  }

  /** Sends everything written down; one sending at a time, the next begins when it is over. */
  const flush = async (): Promise<void> => {
    clearTimeout(sending)
    sending = undefined
    write()
    underWay = underWay.then(sendAll, sendAll)
    await underWay
  }

  const note = (id: string, positionMs: number) => {
    latest.set(id, { positionMs: Math.max(0, Math.round(positionMs)), at: new Date().toISOString() })
    writing ??= setTimeout(write, WRITE_EVERY_MS)
    sending ??= setTimeout(() => void flush(), SEND_EVERY_MS)
  }

  /** Another person uses this phone now: nothing noted before is kept or sent any more. */
  const forget = () => {
    owner += 1
    clearTimeout(writing)
    clearTimeout(sending)
    writing = sending = undefined
    latest.clear()
    clearQueue()
  }

  return { note, flush, forget }
}
