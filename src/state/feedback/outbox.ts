import type { MyFeedback } from '@/contract/feedback'
import type { Problem } from '@/contract/problem'
import { useSession } from '@/platform/session'
import { createDelivery } from './delivery'
import { mayMeet, readOutbox, writeOutbox, type Waiting } from './kept-feedback'

interface Heard {
  /** The server has it. */
  onSent: (message: MyFeedback) => void
  /** What waits has changed; `held` says why it waits, null when nothing stands in the way. */
  onWaiting: (waiting: Waiting[], held: Problem | null) => void
}

const reader = () => useSession.getState().person?.id ?? null

export type Outbox = ReturnType<typeof createOutbox>

/** Messages on their way: each is tried until the server has it or its writer must mend it. */
export function createOutbox({ onSent, onWaiting }: Heard) {
  let underWay: Promise<void> = Promise.resolve()
  /** A phone that keeps nothing (private browsing) still holds them until the program ends. */
  let messages = readOutbox()

  const mine = () => messages.filter((message) => mayMeet(message, reader()))
  const put = (next: Waiting[], held: Problem | null = null): boolean => {
    messages = next
    const kept = writeOutbox(next)
    onWaiting(mine(), held)
    return kept
  }
  const without = (id: string) => messages.filter((message) => message.id !== id)

  const sendOne = createDelivery({
    has: (id) => messages.some((message) => message.id === id),
    change: (id, part) => put(messages.map((message) => (message.id === id ? { ...message, ...part } : message))),
    sent: (id, message) => {
      put(without(id))
      onSent(message)
    },
  })

  const sendAll = async () => {
    for (const { id } of mine().filter(({ complaint }) => !complaint)) {
      // Taken back or changed while the one before was under way: what is here now counts.
      const message = mine().find((waiting) => waiting.id === id)
      if (!message || message.complaint) continue
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
