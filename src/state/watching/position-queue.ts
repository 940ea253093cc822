import { keep, recall } from '@/platform/storage'

export interface NotedPosition {
  positionMs: number
  /** When this phone noted it, ISO 8601. */
  at: string
}

export type Queue = Readonly<Record<string, NotedPosition>>

const KEY = 'positions-to-send'

const isNoted = (value: unknown): value is NotedPosition =>
  typeof value === 'object' &&
  value !== null &&
  'positionMs' in value &&
  Number.isInteger(value.positionMs) &&
  'at' in value &&
  typeof value.at === 'string'

/** Positions that the server has not acknowledged yet, by episode; kept over a restart. */
export function readQueue(): Queue {
  const kept = recall(KEY)
  if (typeof kept !== 'object' || kept === null) return {}
  return Object.fromEntries(Object.entries(kept).filter((entry): entry is [string, NotedPosition] => isNoted(entry[1])))
}

/** Only the newest position of an episode matters. */
export function enqueue(id: string, noted: NotedPosition): void {
  keep(KEY, { ...readQueue(), [id]: noted })
}

/** Takes an acknowledged position out, unless a newer one has been noted meanwhile. */
export function settle(id: string, at: string): void {
  const queue = readQueue()
  if (queue[id]?.at !== at) return
  keep(KEY, Object.fromEntries(Object.entries(queue).filter(([other]) => other !== id)))
}

/** Another person uses this phone now. */
export function clearQueue(): void {
  keep(KEY, {})
}
