import { countView } from '@/contract/counts'
import type { ProblemCode } from '@/contract/problem'
import { api } from '@/platform/api'
import { forget as drop, keep, recall } from '@/platform/storage'

interface View {
  id: string
  /** When this phone noted it, ISO 8601. */
  at: string
}

const KEY = 'views-to-send'
/** A phone without a network for long keeps no endless list; the oldest would count no more anyway. */
const MOST = 100

/** The server will never take these; everything else is tried again later. */
const HOPELESS: readonly ProblemCode[] = ['not-found', 'bad-input', 'forbidden']

const isView = (value: unknown): value is View =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  typeof value.id === 'string' &&
  'at' in value &&
  typeof value.at === 'string'

function readQueue(): View[] {
  const kept = recall(KEY)
  return Array.isArray(kept) ? kept.filter(isView) : []
}

/** Notes views, over a restart if need be, and sends them on `flush`; the server counts each once, however often it arrives. */
export function createViewKeeper() {
  let underWay: Promise<void> = Promise.resolve()
  /** Grows when another person takes the phone; what began for the last one then ends without effect. */
  let owner = 0

  const sendAll = async () => {
    const whose = owner
    for (const view of readQueue()) {
      const sent = await api(countView, view)
      if (whose !== owner) return
      if (!sent.ok && !HOPELESS.includes(sent.problem.code)) return
      keep(
        KEY,
        readQueue().filter(({ id, at }) => id !== view.id || at !== view.at),
      )
    }
  }

  const flush = async (): Promise<void> => {
    underWay = underWay.then(sendAll, sendAll)
    await underWay
  }

  const note = (id: string): void => {
    keep(KEY, [...readQueue(), { id, at: new Date().toISOString() }].slice(-MOST))
  }

  const forget = () => {
    owner += 1
    drop(KEY)
  }

  return { note, flush, forget }
}
