import { watchState, type Watchable, type Watching } from './continue-watching'

export type Shelf = 'begun' | 'kept' | 'watched'

/** What people read on each shelf's label. */
export const SHELF_WORDS: Readonly<Record<Shelf, string>> = { begun: '继续看', kept: '收藏', watched: '看过' }

export const SHELVES = Object.keys(SHELF_WORDS) as readonly Shelf[]

/**
 * My episodes: begun and not yet seen to the end, kept as favourites, seen. Begun and seen ones stand in the order in
 * which they were touched, latest first; favourites in the order of the list. An episode can be both kept and seen.
 *
 * @param progress by episode id; what is no longer published is passed over
 */
export const myShelves = <E extends Watchable>(
  episodes: readonly E[],
  progress: Readonly<Record<string, Watching | undefined>>,
  favourites: readonly string[],
): Record<Shelf, E[]> => {
  const touched = ({ id }: E) => Date.parse(progress[id]?.updatedAt ?? '')
  const inState = (state: 'started' | 'watched') =>
    episodes
      .filter((episode) => watchState(episode.durationMs, progress[episode.id]) === state)
      .sort((a, b) => touched(b) - touched(a))
  return {
    begun: inState('started'),
    kept: episodes.filter(({ id }) => favourites.includes(id)),
    watched: inState('watched'),
  }
}
