import { useMemo } from 'react'
import type { Place } from '@/contract/places/shapes'
import { firstPerService, nearestBeyond, splitByReach, type TimedPlace } from '@/domain/places/circle/split-by-reach'
import { orderByMinutes, passes, type PlaceFilter } from '@/domain/places/filters'
import { openState, type OpenState } from '@/domain/places/hours/open-state'
import { summarizeReach, type ReachSummary } from '@/domain/places/sentence'
import { SERVICES } from '@/domain/places/words'
import { useCircle } from '@/state/places/circle/circle'
import { useCircleFilter } from '@/state/places/circle/circle-filter'
import { usePlaces } from '@/state/places/places'

export interface ListedPlace extends TimedPlace<Place> {
  open: OpenState
}

export interface CircleView {
  /** Null before an answer. */
  summary: ReachSummary | null
  within: ListedPlace[]
  /** Of those within: the nearest for each service. */
  first: ListedPlace[]
  /** Where to go for what is missing. */
  beyond: ListedPlace[]
  /** All the others, by minutes and then by name. */
  others: ListedPlace[]
}

const wantedServices = ({ services }: PlaceFilter) => (services.length > 0 ? services : SERVICES)

/** What list, sentence and map show, from the places, the answer and the filter; null while there are no places. */
export function useCircleView(now: Date): CircleView | null {
  const { places, calendar } = usePlaces()
  const reach = useCircle((s) => s.reach)
  const pace = useCircle((s) => s.pace)
  const minutes = useCircle((s) => s.minutes)
  const filter = useCircleFilter()
  return useMemo(() => {
    if (!places) return null
    const listed = (timed: readonly TimedPlace<Place>[]): ListedPlace[] =>
      timed.map((one) => ({ ...one, open: openState(one.place, calendar, now) }))
    const seen = places.filter((place) => passes(place, filter, calendar, now))
    const split = splitByReach(orderByMinutes(seen, reach?.minutes ?? []), minutes)
    const beyond = nearestBeyond(split, wantedServices(filter))
    return {
      summary: reach && summarizeReach(places, reach.minutes, { pace, minutes, source: reach.source }),
      within: listed(split.within),
      first: listed(firstPerService(split.within, wantedServices(filter))),
      beyond: listed(beyond),
      others: listed(split.beyond.filter((one) => !beyond.includes(one))),
    }
  }, [places, calendar, reach, pace, minutes, filter, now])
}
