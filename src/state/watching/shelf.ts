import type { EpisodeCard, EpisodeDetail, Progress } from '@/contract/episodes'
import { keep, recall } from '@/platform/storage'

const KEY = 'episodes'
/** So many opened episodes stay readable without a network; the list itself always does. */
const DETAILS_KEPT = 30

/** What of the episodes lies on this phone, for times without a network. */
export interface Shelf {
  episodes: EpisodeCard[]
  /** When the list was fetched, ISO 8601; null when it never was. */
  fetchedAt: string | null
  details: Record<string, EpisodeDetail>
  progress: Record<string, Progress>
  favourites: string[]
}

const EMPTY: Shelf = { episodes: [], fetchedAt: null, details: {}, progress: {}, favourites: [] }
/** Grows when the shape above changes; an older shelf is then fetched anew instead of misread. */
const VERSION = 1

const isShelf = (value: unknown): value is Shelf & { version: number } =>
  typeof value === 'object' && value !== null && 'version' in value && value.version === VERSION

export function readShelf(): Shelf {
  const kept = recall(KEY)
  return isShelf(kept) ? { ...EMPTY, ...kept } : EMPTY
}

/** Keeps the shelf; when the storage is full, without the details, so that list and progress survive. */
export function writeShelf(shelf: Shelf): void {
  const details = Object.fromEntries(Object.entries(shelf.details).slice(-DETAILS_KEPT))
  if (!keep(KEY, { ...shelf, details, version: VERSION })) keep(KEY, { ...shelf, details: {}, version: VERSION })
}
