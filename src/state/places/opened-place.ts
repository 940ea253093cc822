import { create } from 'zustand'
import { getPlace, type PlaceDetail } from '@/contract/places/places'
import type { Problem } from '@/contract/problem'
import { api } from '@/platform/api'
import { keep, recall } from '@/platform/storage'

interface OpenedPlace {
  place: PlaceDetail | null
  /** What is shown was fetched earlier; hours and phone may have changed. */
  offline: boolean
  problem: Problem | null
  open: (id: string) => Promise<void>
}

const KEY = 'places-opened-1'
/** So many stay readable without a network: one can still call, and find the door. */
const KEPT = 12

const isShelf = (kept: unknown): kept is Record<string, PlaceDetail> =>
  typeof kept === 'object' && kept !== null && !Array.isArray(kept)

const shelf = (): Record<string, PlaceDetail> => {
  const kept = recall(KEY)
  return isShelf(kept) ? kept : {}
}

/** The one opened last goes to the end; the oldest make room. */
function keepPlace(place: PlaceDetail): void {
  const { [place.id]: _before, ...others } = shelf()
  keep(KEY, Object.fromEntries([...Object.entries(others).slice(1 - KEPT), [place.id, place]]))
}

function dropPlace(id: string): void {
  const { [id]: gone, ...others } = shelf()
  if (gone) keep(KEY, others)
}

/** A place whose page is open. */
export const useOpenedPlace = create<OpenedPlace>((set, get) => {
  let wanted = ''
  return {
    place: null,
    offline: false,
    problem: null,
    open: async (id) => {
      wanted = id
      const known = get().place?.id === id ? get().place : (shelf()[id] ?? null)
      set({ place: known, offline: false, problem: null })
      const answer = await api(getPlace, { id })
      if (wanted !== id) return
      if (answer.ok) {
        set({ place: answer.value })
        return keepPlace(answer.value)
      }
      const { problem } = answer
      // It is not there any more: what this phone remembers would send somebody to a closed door.
      if (problem.code === 'not-found') dropPlace(id)
      const left = problem.code === 'not-found' ? null : known
      set({ problem, place: left, offline: left !== null })
    },
  }
})
