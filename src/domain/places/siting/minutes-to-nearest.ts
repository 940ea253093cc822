import type { RoadGraph, Snap } from '../roads/graph'
import { straight } from '../roads/searching/minutes-to'
import { advance, meet, toEnds, withRoom } from '../roads/searching/search'
import { thin } from '../roads/searching/thinned'
import { soonest, waysOnFrom, type WaysOn } from '../roads/searching/ways-on'
import { MINUTES } from '../words'

/** Places by the edge they stand on: whoever starts there need not pass an end of it. */
function byEdge(places: readonly Snap[]): Map<number, Snap[]> {
  const found = new Map<number, Snap[]>()
  for (const place of places) found.set(place.edge, [...(found.get(place.edge) ?? []), place])
  return found
}

/** Looks at what is found so far so often; most villages have a place near, and the search may end with the last one. */
const LOOK_EVERY_MS = 5 * 60_000

interface Waiting {
  /** Which of the origins. */
  n: number
  /** Milliseconds to a place on the very same edge. */
  beside: number
  ways: WaysOn
}

/** Origins on a road, none of them found yet. */
function waitingOf(graph: RoadGraph, origins: readonly (Snap | null)[], places: readonly Snap[]): Waiting[] {
  const onEdge = byEdge(places)
  return origins.flatMap((origin, n) => {
    if (!origin) return []
    const beside = (onEdge.get(origin.edge) ?? []).map((place) => straight(graph, place, origin, true))
    return [{ n, beside: Math.min(Infinity, ...beside), ways: waysOnFrom(graph, origin) }]
  })
}

/**
 * Minutes from each origin to whichever of the places is nearest to it; Infinity beyond `limit` or where there is none.
 * One search from all places at once, against the direction of travel and over the thinned graph: the same to the
 * millisecond as asking every origin for every place (`minutesTo`), which takes as many searches as there are origins.
 * Example: places 5 and 9 minutes away → 5.
 */
export function minutesToNearest(
  graph: RoadGraph,
  origins: readonly (Snap | null)[],
  places: readonly (Snap | null)[],
  { factor = 1, limit = MINUTES.nearest }: { factor?: number; limit?: number } = {},
): Float64Array {
  const found = new Float64Array(origins.length).fill(Infinity)
  const onRoads = places.filter((place) => place !== null)
  if (onRoads.length === 0) return found
  const farthest = Math.round(limit * 60_000 * factor)
  const { reverse, index } = thin(graph)
  return withRoom(graph, farthest, reverse, (search) => {
    for (const place of onRoads) for (const [node, time] of toEnds(graph, place, true)) meet(search, index[node]!, time)
    let left = waitingOf(graph, origins, onRoads)
    for (let until = 0; until < farthest && left.length > 0;) {
      until = Math.min(farthest, until + LOOK_EVERY_MS)
      advance(search, until)
      left = left.filter(({ n, beside, ways }) => {
        const time = Math.min(beside, soonest(search, ways))
        if (time <= until) found[n] = time / 60_000 / factor
        return time > until
      })
    }
    return found
  })
}
