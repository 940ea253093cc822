import type { SpecialDays } from '../booking/calendar/working-days'
import type { OpeningTimes } from './hours/hours'
import { openState } from './hours/open-state'
import type { Reached } from './sentence'

/** What somebody wants to see; an empty list and `false` leave everything. */
export interface PlaceFilter {
  /** Any of these services. */
  services: readonly string[]
  carriers: readonly string[]
  openNow: boolean
  stepFree: boolean
}

export const NO_FILTER: PlaceFilter = { services: [], carriers: [], openNow: false, stepFree: false }

export interface FilteredPlace extends OpeningTimes {
  id: string
  name: string
  carrier: string
  services: readonly string[]
  stepFree: boolean
}

/** Whether a place passes all that is asked for. */
export function passes(place: FilteredPlace, filter: PlaceFilter, calendar: SpecialDays, at: Date): boolean {
  const { services, carriers, openNow, stepFree } = filter
  if (services.length > 0 && !services.some((service) => place.services.includes(service))) return false
  if (carriers.length > 0 && !carriers.includes(place.carrier)) return false
  if (stepFree && !place.stepFree) return false
  return !openNow || openState(place, calendar, at).state === 'open'
}

/** Places with their minutes, the nearest first; those that are further than was looked for come last, by name. */
export function orderByMinutes<P extends { id: string; name: string }>(
  places: readonly P[],
  reached: readonly Reached[],
): { place: P; minutes: number | null }[] {
  const minutesOf = new Map(reached.map(({ place, minutes }) => [place, minutes]))
  return places
    .map((place) => ({ place, minutes: minutesOf.get(place.id) ?? null }))
    .sort(
      (a, b) =>
        (a.minutes ?? Infinity) - (b.minutes ?? Infinity) ||
        a.place.name.localeCompare(b.place.name, 'zh-Hans-CN') ||
        0,
    )
}
