import type { StoreApi } from 'zustand'
import type { EpisodeCard, EpisodeDetail, Progress } from '@/contract/episodes'
import type { Problem } from '@/contract/problem'

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

export interface EpisodesState {
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
  /** Notes that five seconds of it have been played; the server counts it once a day. */
  noteView: (id: string) => void
  /** Sends what is noted now: on pause, hide, end and when the network is back. */
  flush: () => Promise<void>
  /** Shown at once, taken back when the server refuses; the problem then comes back. */
  setFavourite: (id: string, favourite: boolean) => Promise<Problem | undefined>
  /** Another person uses this phone now: nothing that belongs to the last one stays or is sent. */
  forgetMine: () => void
}

export type Store = Pick<StoreApi<EpisodesState>, 'getState' | 'setState'>
