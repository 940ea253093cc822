import type { EpisodeCard, EpisodeDetail, Progress } from '@/contract/episodes'
import { keep, recall } from '@/platform/storage'
import type { EpisodesState, OpenedEpisode } from './episodes-state'

/** The number grows when a shape below changes; what an older program kept is then fetched anew, not misread. */
const SHELF_KEY = 'episodes-1'
const MINE_KEY = 'my-episodes-1'
/** So many opened episodes stay readable without a network; the list itself always does. */
const DETAILS_KEPT = 30

/** What everybody sees, kept for times without a network. */
export interface Shelf {
  episodes: EpisodeCard[]
  /** When the list was fetched, ISO 8601; null when it never was. */
  fetchedAt: string | null
  details: Record<string, EpisodeDetail>
}

/** What is only mine. */
export interface Mine {
  progress: Record<string, Progress>
  favourites: string[]
}

/** Ours alone write here; a half-written text reads as nothing (`recall`). */
const read = <T extends object>(key: string, empty: T): T => {
  const kept = recall(key)
  return typeof kept === 'object' && kept !== null ? { ...empty, ...kept } : empty
}

export const readShelf = (): Shelf => read(SHELF_KEY, { episodes: [], fetchedAt: null, details: {} })

export const readMine = (): Mine => read(MINE_KEY, { progress: {}, favourites: [] })

export const writeMine = (mine: Mine): boolean => keep(MINE_KEY, mine)

/** Keeps the shelf; when the storage is full, without the details, so that at least the list stays. */
export function writeShelf(shelf: Shelf): void {
  const details = Object.fromEntries(Object.entries(shelf.details).slice(-DETAILS_KEPT))
  if (!keep(SHELF_KEY, { ...shelf, details })) keep(SHELF_KEY, { ...shelf, details: {} })
}

export const openedBefore = ({ details }: Shelf): EpisodesState['opened'] =>
  Object.fromEntries(
    Object.entries(details).map(([id, episode]): [string, OpenedEpisode] => [
      id,
      { status: 'idle', episode, offline: false },
    ]),
  )

export const detailsOf = (opened: EpisodesState['opened']): Shelf['details'] =>
  Object.fromEntries(
    Object.entries(opened).flatMap(([id, { episode }]): [string, EpisodeDetail][] => (episode ? [[id, episode]] : [])),
  )
