import type { Problem } from '@/contract/problem'
import type { ServerClock } from '@/domain/exams/answering/server-clock'
import type { Sitting } from '@/domain/exams/answering/sitting'
import type { KeptPaper } from './kept-sittings'

export interface SittingState {
  /** `elsewhere`: another phone is the active one, and nothing of the paper lies here. `closed`: handed in. */
  status: 'idle' | 'loading' | 'ready' | 'elsewhere' | 'closed' | 'error'
  paper: KeptPaper | null
  sitting: Sitting | null
  /** Null until the server was heard, or remembered. */
  clock: ServerClock | null
  problem: Problem | null
  /** Why answers wait; null when they arrive. */
  trouble: Problem | null
  /** False when this phone cannot keep answers. */
  keeps: boolean
}

export const NOTHING: SittingState = {
  status: 'idle',
  paper: null,
  sitting: null,
  clock: null,
  problem: null,
  trouble: null,
  keeps: true,
}
