import { useState } from 'react'
import { forget, keep, recall } from '@/platform/storage'

const KEY = 'log-in-draft'

export interface Draft {
  phone: string
  /** When the next code may be asked for, milliseconds since 1970; 0 before the first. */
  resendAt: number
}

const EMPTY: Draft = { phone: '', resendAt: 0 }

const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' &&
  value !== null &&
  'phone' in value &&
  typeof value.phone === 'string' &&
  'resendAt' in value

/** What has been filled in survives a reload, e.g. while one looks for the code in another program; never the code. */
export function useDraft() {
  const [draft, setDraft] = useState<Draft>(() => {
    const kept = recall(KEY)
    return isDraft(kept) ? kept : EMPTY
  })
  const write = (change: Partial<Draft>) => {
    const next = { ...draft, ...change }
    setDraft(next)
    keep(KEY, next)
  }
  return { draft, write, discard: () => forget(KEY) }
}
