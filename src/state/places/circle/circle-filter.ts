import { create } from 'zustand'
import { NO_FILTER, type PlaceFilter } from '@/domain/places/filters'

interface CircleFilter extends PlaceFilter {
  narrow: (part: Partial<PlaceFilter>) => void
  showAll: () => void
}

/** What the list is narrowed to; here and not in the page, so that it is still so when one comes back to the tab. */
export const useCircleFilter = create<CircleFilter>((set) => ({
  ...NO_FILTER,
  narrow: (part) => set(part),
  showAll: () => set(NO_FILTER),
}))
