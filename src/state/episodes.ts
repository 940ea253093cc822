import { create } from 'zustand'
import { useNetwork } from '@/platform/device/network'
import { onHide } from '@/platform/device/visibility'
import { useSession } from '@/platform/session'
import type { EpisodesState } from './watching/episodes-state'
import { createMine } from './watching/mine'
import { createReading } from './watching/reading'
import { detailsOf, openedBefore, readMine, readShelf, writeMine, writeShelf } from './watching/shelf'

/** Episodes, where one is in them, and which one keeps; usable from the phone alone when there is no network. */
export const useEpisodes = create<EpisodesState>((setState, getState) => {
  const reading = createReading({ getState, setState })
  const mine = createMine({ getState, setState })
  const shelf = readShelf()
  return {
    ...readMine(),
    list: { status: 'idle', episodes: shelf.episodes, fetchedAt: shelf.fetchedAt, offline: false },
    opened: openedBefore(shelf),
    load: async () => {
      await Promise.all([reading.loadList(), mine.loadMine()])
    },
    detail: reading.detail,
    openEpisode: reading.openEpisode,
    notePosition: mine.note,
    noteView: mine.noteView,
    flush: mine.flush,
    setFavourite: mine.setFavourite,
    forgetMine: mine.forget,
  }
})

useEpisodes.subscribe((now, before) => {
  const { list, opened, progress, favourites } = now
  if (list.episodes !== before.list.episodes || opened !== before.opened)
    writeShelf({ episodes: list.episodes, fetchedAt: list.fetchedAt, details: detailsOf(opened) })
  // On its own, because it changes every second while a film plays.
  if (progress !== before.progress || favourites !== before.favourites) writeMine({ progress, favourites })
})

// What a guest did goes with them into the account; what a person did stays behind when they log out.
useSession.subscribe(({ person }, { person: before }) => {
  if (person?.id === before?.id) return
  if (before) useEpisodes.getState().forgetMine()
  void useEpisodes.getState().load()
})

useNetwork.subscribe(({ online }, { online: before }) => {
  if (online && !before) void useEpisodes.getState().load()
})

onHide(() => void useEpisodes.getState().flush())
