import { sendFeedback, type MyFeedback } from '@/contract/feedback'
import type { Problem, ProblemCode } from '@/contract/problem'
import { api } from '@/platform/api'
import { newId } from '@/platform/new-id'
import { useSession } from '@/platform/session'
import { mayMeet, readOutbox, writeOutbox, type Waiting } from './kept-feedback'

/** The writer has to change something; trying again would not help. */
const WRITERS_TURN: readonly ProblemCode[] = ['bad-input', 'too-large', 'forbidden']

interface Heard {
  /** The server has it. */
  onSent: (message: MyFeedback) => void
  /** What waits has changed; `held` says why it waits, null when nothing stands in the way. */
  onWaiting: (waiting: Waiting[], held: Problem | null) => void
}

export type Outbox = ReturnType<typeof createOutbox>

/** Messages on their way: each is tried until the server has it or its writer must mend it. */
export function createOutbox({ onSent, onWaiting }: Heard) {
  let underWay: Promise<void> = Promise.resolve()
  /** A phone that keeps nothing (private browsing) still holds them until the program ends. */
  let messages = readOutbox()

  const reader = () => useSession.getState().person?.id ?? null
  const mine = () => messages.filter((message) => mayMeet(message, reader()))
  const put = (next: Waiting[], held: Problem | null = null): boolean => {
    messages = next
    const kept = writeOutbox(next)
    onWaiting(mine(), held)
    return kept
  }
  const change = (id: string, part: Partial<Waiting>) => messages.map((m) => (m.id === id ? { ...m, ...part } : m))
  const without = (id: string) => messages.filter((message) => message.id !== id)

  /** Null when it is settled one way or another, else why it has to wait. */
  const sendOne = async (given: Waiting, lastTry = false): Promise<Problem | null> => {
    const { id, kind, text, phone, page } = given
    const input = { id, kind, text, ...(phone && { phone }), ...(page && { page }) }
    const answer = await api(sendFeedback, input)
    // Taken back or forgotten while it was under way.
    if (!messages.some((message) => message.id === id)) return null
    if (answer.ok) {
      put(without(id))
      onSent(answer.value)
      return null
    }
    const { code, message, fields } = answer.problem
    if (WRITERS_TURN.includes(code)) {
      put(change(id, { complaint: fields?.[0]?.message ?? message }))
      return null
    }
    if (code !== 'not-found' || lastTry) return answer.problem
    // Somebody else's message has this id.
    const renewed = { id: newId(), firstId: given.firstId ?? id }
    put(change(id, renewed))
    return sendOne({ ...given, ...renewed }, true)
  }

  const sendAll = async () => {
    for (const message of mine().filter(({ complaint }) => !complaint)) {
      const held = await sendOne(message)
      if (held) return onWaiting(mine(), held)
    }
  }

  return {
    waiting: mine,
    /** By the id it has, or by the one it was handed in with. */
    find: (id: string) => mine().find((message) => message.id === id || message.firstId === id),
    add: (message: Waiting): boolean => put([...without(message.id), message]),
    /** Back to its writer. */
    take: (id: string): Waiting | undefined => {
      const message = mine().find((waiting) => waiting.id === id)
      if (message) put(without(id))
      return message
    },
    flush: async (): Promise<void> => {
      underWay = underWay.then(sendAll, sendAll)
      await underWay
    },
    /** A guest's messages are the person's from the log-in on; what another person left here goes. */
    arrived: () => {
      const ownerId = reader()
      put(ownerId === null ? messages : mine().map((message) => ({ ...message, ownerId })))
    },
    forget: () => void put([]),
  }
}
