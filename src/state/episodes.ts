import { create } from 'zustand'
import {
  getEpisode,
  listEpisodes,
  listMyEpisodes,
  setFavourite,
  type EpisodeCard,
  type EpisodeDetail,
  type Progress,
} from '@/contract/episodes'
import type { Problem } from '@/contract/problem'
import { progressAt } from '@/domain/episodes/progress'
import { api } from '@/platform/api'
import { useNetwork } from '@/platform/device/network'
import { useSession } from '@/platform/session'
import { onHide } from '@/platform/device/visibility'
import { laterProgress } from './watching/later-progress'
import { createPositionKeeper } from './watching/position-keeper'
import { clearQueue } from './watching/position-queue'
import { readShelf, writeShelf } from './watching/shelf'

export interface EpisodeList {
  status: 'idle' | 'loading' | 'ready' | 'error'
  /** Newest first. Also there while `loading` or `error`, when an earlier list lies on the phone. */
  episodes: EpisodeCard[]
  problem?: Problem
  /** ISO 8601; null when the list was never fetched. */
  fetchedAt: string | null
  /** What is shown comes from the phone, because the server could not be reached. */
  offline: boolean
}

export interface OpenedEpisode {
  status: 'idle' | 'loading' | 'ready' | 'error'
  episode?: EpisodeDetail
  problem?: Problem
  offline: boolean
}

interface EpisodesState {
  list: EpisodeList
  opened: Record<string, OpenedEpisode>
  /** By episode id; this phone's notes merged with what the server knows. */
  progress: Record<string, Progress>
  /** Ids of favourites. */
  favourites: string[]
  /** Fetches the list, and what is mine of it once this device has a token. */
  load: () => Promise<void>
  /** An opened episode; before `openEpisode`, what lies on the phone. */
  detail: (id: string) => OpenedEpisode
  openEpisode: (id: string) => Promise<void>
  /** Notes where the video is; sent at most every five seconds. */
  notePosition: (id: string, ms: number) => void
  /** Sends what is noted now: on pause, hide, end and when the network is back. */
  flush: () => Promise<void>
  /** Shown at once, taken back when the server refuses; the problem then comes back. */
  setFavourite: (id: string, favourite: boolean) => Promise<Problem | undefined>
}

const shelf = readShelf()
const UNOPENED: OpenedEpisode = { status: 'idle', offline: false }
const shelved = Object.entries(shelf.details).map(([id, episode]) => [id, { ...UNOPENED, episode }] as const)

export const useEpisodes = create<EpisodesState>((set, get) => {
  const mergeOne = (there: Progress) =>
    set(({ progress }) => ({
      progress: { ...progress, [there.episodeId]: laterProgress(progress[there.episodeId], there) },
    }))

  const durationOf = (id: string) =>
    (get().list.episodes.find((episode) => episode.id === id) ?? get().opened[id]?.episode)?.durationMs

  const keeper = createPositionKeeper({
    onNoted: (id, { positionMs, at }) => {
      const noted = progressAt(positionMs, durationOf(id) ?? Infinity, new Date(at))
      mergeOne({ episodeId: id, positionMs: noted.positionMs, watched: noted.watched, updatedAt: at })
    },
    onSaved: mergeOne,
  })

  const loadMine = async () => {
    if (!useSession.getState().token) return
    const asked = useSession.getState().person?.id
    const mine = await api(listMyEpisodes, {})
    // Somebody may have logged in or out while the answer was under way.
    if (!mine.ok || asked !== useSession.getState().person?.id) return
    for (const { progress } of mine.value.episodes) if (progress) mergeOne(progress)
    set({ favourites: mine.value.episodes.filter((mineOne) => mineOne.favourite).map(({ id }) => id) })
  }

  const loadList = async () => {
    const answer = await api(listEpisodes, {})
    const { list } = get()
    if (answer.ok) {
      const { episodes } = answer.value
      set({ list: { status: 'ready', episodes, fetchedAt: new Date().toISOString(), offline: false } })
    } else {
      const known = list.episodes.length > 0
      set({ list: { ...list, status: known ? 'ready' : 'error', problem: answer.problem, offline: known } })
    }
  }

  const opened = (id: string, change: OpenedEpisode) => set((s) => ({ opened: { ...s.opened, [id]: change } }))

  return {
    list: { status: 'idle', episodes: shelf.episodes, fetchedAt: shelf.fetchedAt, offline: false },
    opened: Object.fromEntries(shelved),
    progress: shelf.progress,
    favourites: shelf.favourites,
    load: async () => {
      set(({ list }) => ({ list: { ...list, status: 'loading', problem: undefined } }))
      await Promise.all([loadList(), keeper.flush().then(loadMine)])
    },
    detail: (id) => get().opened[id] ?? UNOPENED,
    openEpisode: async (id) => {
      const { episode } = get().detail(id)
      opened(id, { status: 'loading', episode, offline: false })
      const answer = await api(getEpisode, { id })
      if (answer.ok) return opened(id, { status: 'ready', episode: answer.value, offline: false })
      // What was withdrawn must not stay readable on the phone.
      const kept = answer.problem.code === 'not-found' ? undefined : episode
      opened(id, { status: kept ? 'ready' : 'error', episode: kept, problem: answer.problem, offline: Boolean(kept) })
    },
    notePosition: keeper.note,
    flush: keeper.flush,
    setFavourite: async (id, favourite) => {
      const before = get().favourites
      const without = before.filter((other) => other !== id)
      set({ favourites: favourite ? [...without, id] : without })
      const answer = await api(setFavourite, { id, favourite })
      if (answer.ok) return undefined
      set({ favourites: before })
      return answer.problem
    },
  }
})

useEpisodes.subscribe(({ list, opened, progress, favourites }) => {
  const details = Object.fromEntries(
    Object.entries(opened).flatMap(([id, { episode }]) => (episode ? [[id, episode] as const] : [])),
  )
  writeShelf({ episodes: list.episodes, fetchedAt: list.fetchedAt, details, progress, favourites })
})

// What a guest did goes with them into the account; what a person did stays behind when they log out.
useSession.subscribe(({ person }, { person: before }) => {
  if (person?.id === before?.id) return
  if (before) {
    clearQueue()
    useEpisodes.setState({ progress: {}, favourites: [] })
  }
  void useEpisodes.getState().load()
})

useNetwork.subscribe(({ online }) => {
  if (online) void useEpisodes.getState().load()
})

onHide(() => void useEpisodes.getState().flush())
