import { useRef, useState } from 'react'
import { forget, keep, recall } from '@/platform/storage'

const KEY = 'log-in-draft'

export interface Draft {
  phone: string
  /** When the next code may be asked for, milliseconds since 1970; 0 before the first. */
  resendAt: number
}

const EMPTY: Draft = { phone: '', resendAt: 0 }

/** Then nobody is looking for the code any more, and the next person on this phone must not meet the number. */
const KEPT_MS = 10 * 60_000

const isDraft = (value: unknown): value is Draft & { writtenAt: number } =>
  typeof value === 'object' &&
  value !== null &&
  'phone' in value &&
  typeof value.phone === 'string' &&
  'resendAt' in value &&
  typeof value.resendAt === 'number' &&
  'writtenAt' in value &&
  typeof value.writtenAt === 'number'

/** What has been filled in survives a reload, e.g. while one looks for the code in another program; never the code. */
export function useDraft() {
  const [draft, setDraft] = useState<Draft>(() => {
    const kept = recall(KEY)
    if (isDraft(kept) && Date.now() - kept.writtenAt < KEPT_MS) return { phone: kept.phone, resendAt: kept.resendAt }
    forget(KEY)
    return EMPTY
  })
  // An answer may come after more has been typed; it adds to what is there now.
  const latest = useRef(draft)
  const write = (change: Partial<Draft>) => {
    latest.current = { ...latest.current, ...change }
    setDraft(latest.current)
    keep(KEY, { ...latest.current, writtenAt: Date.now() })
  }
  return { draft, write, discard: () => forget(KEY) }
}
