import { create } from 'zustand'
import type { Person } from '@/contract/session'
import { forget, keep, recall } from '../storage'

const KEY = 'session'
const LAPSED = 'session-lapsed'

interface Held {
  /** Opaque; null until something needs one. */
  token: string | null
  /** Null for a guest. */
  person: Person | null
}

const isHeld = (value: unknown): value is Held =>
  typeof value === 'object' &&
  value !== null &&
  'token' in value &&
  typeof value.token === 'string' &&
  'person' in value

const NOBODY: Held = { token: null, person: null }
const kept = recall(KEY)

/** Who this device speaks as; survives a restart. */
export const useHeld = create<Held>(() => (isHeld(kept) ? { token: kept.token, person: kept.person } : NOBODY))

export function hold(held: Held): void {
  useHeld.setState(held)
  keep(KEY, held)
  forget(LAPSED)
}

/** The server takes this token no more; it still tells which device this is. */
export function letGo(): void {
  const { token } = useHeld.getState()
  if (token) keep(LAPSED, token)
  useHeld.setState(NOBODY)
  forget(KEY)
}

/** What this device was last known by, until it has a token again; also after a restart. */
export function lapsedToken(): string | null {
  const token = recall(LAPSED)
  return typeof token === 'string' ? token : null
}
