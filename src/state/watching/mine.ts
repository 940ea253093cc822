import { listMyEpisodes, type Progress } from '@/contract/episodes'
import { progressAt } from '@/domain/episodes/progress'
import { api } from '@/platform/api'
import { useSession } from '@/platform/session'
import type { Store } from './episodes-state'
import { laterProgress } from './later-progress'
import { createPositionKeeper } from './position-keeper'
import { createStars } from './stars'
import { createViewKeeper } from './view-keeper'

/** What belongs to whoever uses this phone: places in episodes and favourites. */
export function createMine({ getState, setState }: Store) {
  const merge = (there: Progress) =>
    setState(({ progress }) => ({
      progress: { ...progress, [there.episodeId]: laterProgress(progress[there.episodeId], there) },
    }))

  const durationOf = (id: string) => {
    const { list, opened } = getState()
    return (list.episodes.find((episode) => episode.id === id) ?? opened[id]?.episode)?.durationMs
  }

  const stars = createStars({ setState })
  const views = createViewKeeper()
  const positions = createPositionKeeper({
    onNoted: (id, { positionMs, at }) => {
      const noted = progressAt(positionMs, durationOf(id) ?? Infinity, new Date(at))
      merge({ episodeId: id, positionMs: noted.positionMs, watched: noted.watched, updatedAt: at })
    },
    onSaved: merge,
  })

  const whose = () => useSession.getState().person?.id

  const flush = async (): Promise<void> => {
    // A place in an episode fetches this device's token if there is none yet; the views then go with it.
    await positions.flush()
    await views.flush()
  }

  const noteView = (id: string): void => {
    views.note(id)
    void flush()
  }

  const forget = (): void => {
    positions.forget()
    views.forget()
    setState({ progress: {}, favourites: [] })
  }

  const loadMine = async (): Promise<void> => {
    await Promise.all([flush(), stars.arrived()])
    if (!useSession.getState().token) return
    const before = whose()
    const { favourites } = getState()
    const mine = await api(listMyEpisodes, {})
    // Somebody may have logged in or out while the answer was under way.
    if (!mine.ok || before !== whose()) return
    for (const { progress } of mine.value.episodes) if (progress) merge(progress)
    // A star tapped meanwhile is newer than the answer.
    if (favourites !== getState().favourites) return
    setState({ favourites: mine.value.episodes.filter(({ favourite }) => favourite).map(({ id }) => id) })
  }

  return { note: positions.note, noteView, flush, forget, loadMine, setFavourite: stars.setFavourite }
}
