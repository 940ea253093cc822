import type { StoreApi } from 'zustand'
import type { MyFeedback } from '@/contract/feedback'
import type { Problem } from '@/contract/problem'
import type { Draft, Waiting } from './kept-feedback'

export interface Feedback {
  draft: Draft
  /** False when this phone cannot keep what is being written. */
  keeps: boolean
  /** Handed in, not yet with the server, oldest first. */
  waiting: Waiting[]
  /** Why they wait; null when nothing is known to stand in the way. */
  held: Problem | null
  /** What the server has, newest first; null until it has answered. */
  mine: MyFeedback[] | null
  /** Ids of messages whose answer was not yet read on this phone. */
  unread: readonly string[]
  loading: boolean
  problem: Problem | null
  write: (change: Partial<Omit<Draft, 'id' | 'ownerId'>>) => void
  /** Hands the draft in: with the server now, waiting for it, or a sentence about what to mend. */
  send: () => Promise<'sent' | 'waiting' | { complaint: string }>
  /** What waits comes back into the form; what stands there meanwhile must be sent or cleared first. */
  takeBack: (id: string) => boolean
  load: () => Promise<void>
  /** The answers in sight count as read from the next time on. */
  markSeen: () => void
  flush: () => Promise<void>
  /** Somebody logged in or out: each meets only what is theirs. */
  arrived: () => void
  /** Nothing of this person stays on the phone. */
  forget: () => void
}

export type Store = Pick<StoreApi<Feedback>, 'getState' | 'setState'>
