import { MINUTES } from '../words'
import type { RoadGraph, Snap } from '../roads/graph'
import { timeTo } from '../roads/searching/minutes-to'
import { advance, meet, part, timesOf, withSearch, type Search } from '../roads/searching/search'

/** Lets a search that has set out from one place set out from a further one as well. */
function setOutAlso(search: Search, graph: RoadGraph, { edge, along }: Snap): void {
  const [ahead, behind] = timesOf(graph, edge, true)
  meet(search, graph.edgeTo[edge]!, part(ahead, 1 - along))
  meet(search, graph.edgeFrom[edge]!, part(behind, along))
}

/** Places by the edge they stand on: whoever starts there need not pass an end of it. */
function byEdge(places: readonly Snap[]): Map<number, Snap[]> {
  const found = new Map<number, Snap[]>()
  for (const place of places) found.set(place.edge, [...(found.get(place.edge) ?? []), place])
  return found
}

/** Looks at what is found so far so often; most villages have a place near, and the search may end with the last one. */
const LOOK_EVERY_MS = 5 * 60_000

/**
 * Minutes from each origin to whichever of the places is nearest to it; Infinity beyond `limit` or where there is none.
 * One search from all places at once, against the direction of travel: the same to the millisecond as asking every
 * origin for every place (`minutesTo`), which takes as many searches as there are origins.
 * Example: places 5 and 9 minutes away → 5.
 */
export function minutesToNearest(
  graph: RoadGraph,
  origins: readonly (Snap | null)[],
  places: readonly (Snap | null)[],
  { factor = 1, limit = MINUTES.nearest }: { factor?: number; limit?: number } = {},
): Float64Array {
  const found = new Float64Array(origins.length).fill(Infinity)
  const [first, ...others] = places.filter((place) => place !== null)
  if (!first) return found
  const farthest = Math.round(limit * 60_000 * factor)
  const onEdge = byEdge([first, ...others])
  const look = (search: Search, until: number) => (origin: Snap | null, n: number) => {
    if (!origin || found[n] !== Infinity) return
    const near = onEdge.get(origin.edge) ?? [first]
    const time = Math.min(...near.map((place) => timeTo(graph, search, place, origin, true)))
    if (time <= until) found[n] = time / 60_000 / factor
  }
  return withSearch(graph, first, { limit: farthest, backwards: true }, (search) => {
    for (const other of others) setOutAlso(search, graph, other)
    for (let until = 0; until < farthest;) {
      until = Math.min(farthest, until + LOOK_EVERY_MS)
      advance(search, until)
      origins.forEach(look(search, until))
      if (origins.every((origin, n) => !origin || found[n] !== Infinity)) break
    }
    return found
  })
}
