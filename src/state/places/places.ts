import { create } from 'zustand'
import type { Output } from '@/contract/endpoint'
import { listPlaces } from '@/contract/places/places'
import type { Place } from '@/contract/places/shapes'
import type { Problem } from '@/contract/problem'
import { api } from '@/platform/api'
import { keep, recall } from '@/platform/storage'

type Listed = Output<typeof listPlaces>

interface Places {
  /** From an earlier visit until the cloud has answered; null before the first. */
  places: Place[] | null
  /** Special days of the coming weeks, by which the phone says who is open. */
  calendar: Listed['calendar']
  loading: boolean
  problem: Problem | null
  load: () => Promise<void>
}

/** The number grows when the shape changes. */
const KEY = 'places-1'

const isListed = (kept: unknown): kept is Listed =>
  typeof kept === 'object' && kept !== null && 'places' in kept && Array.isArray(kept.places) && 'calendar' in kept

const recalled = recall(KEY)
const kept = isListed(recalled) ? recalled : null

/** Every place of the service circle: the same for everybody, and readable without a network. */
export const usePlaces = create<Places>((set) => ({
  places: kept?.places ?? null,
  calendar: kept?.calendar ?? {},
  loading: false,
  problem: null,
  load: async () => {
    set({ loading: true, problem: null })
    const answer = await api(listPlaces, {})
    if (!answer.ok) return set({ loading: false, problem: answer.problem })
    const { places, calendar } = answer.value
    set({ loading: false, places, calendar })
    keep(KEY, answer.value)
  },
}))
