import { MINUTES } from '../../words'
import { STAGE_MS } from '../constants'
import { FORBIDDEN, type RoadGraph, type Snap } from '../graph'
import { advance, NOWHERE, part, timesOf, withSearch, type Search } from './search'

export interface MinutesAsked {
  /** Share of the mode's speed (PACE_FACTORS). */
  factor?: number
  /** Everything within these is found. */
  minutes: number
  /** Beyond them the search goes on to here, at most … */
  limit?: number
  /** … and ends as soon as what is found so far will do; asked once for every minute of travel. */
  enough?: (minutes: Float64Array) => boolean
  /** From each target to the origin instead. */
  backwards?: boolean
}

/** A node's time and a part of an edge's, if there are both. */
const sum = (time: number, share: number): number => (time === NOWHERE || share === FORBIDDEN ? Infinity : time + share)

/** Along one and the same edge, without passing its ends. */
export function straight(graph: RoadGraph, origin: Snap, target: Snap, backwards: boolean): number {
  if (origin.edge !== target.edge) return Infinity
  const [ahead, behind] = timesOf(graph, origin.edge, backwards)
  const gone = target.along - origin.along
  const time = gone >= 0 ? part(ahead, gone) : part(behind, -gone)
  return gone === 0 ? 0 : time === FORBIDDEN ? Infinity : time
}

/** Milliseconds to a target by what the search has met; Infinity where it has met nothing near it. */
export function timeTo(graph: RoadGraph, search: Search, origin: Snap, target: Snap, backwards: boolean): number {
  const [ahead, behind] = timesOf(graph, target.edge, backwards)
  const { time } = search
  return Math.min(
    sum(time[graph.edgeFrom[target.edge]!]!, part(ahead, target.along)),
    sum(time[graph.edgeTo[target.edge]!]!, part(behind, 1 - target.along)),
    straight(graph, origin, target, backwards),
  )
}

/**
 * Minutes from an origin to each target along the roads; Infinity where none was found. Times begin and end at the road:
 * how far a point lies from it stands in its snap.
 * Example: 400 m of flat street at 4.8 km/h → 5; for an elder (factor 0.7) → 7.14.
 */
export function minutesTo(
  graph: RoadGraph,
  origin: Snap,
  targets: readonly (Snap | null)[],
  { factor = 1, minutes, limit = MINUTES.nearest, enough = () => false, backwards = false }: MinutesAsked,
): Float64Array {
  const milliseconds = (wanted: number) => Math.round(wanted * 60_000 * factor)
  const farthest = milliseconds(Math.max(limit, minutes))
  const found = new Float64Array(targets.length).fill(Infinity)
  return withSearch(graph, origin, { limit: farthest, backwards }, (search) => {
    for (let until = milliseconds(minutes); ; until = Math.min(farthest, until + STAGE_MS)) {
      advance(search, until)
      targets.forEach((target, n) => {
        const time = target && found[n] === Infinity ? timeTo(graph, search, origin, target, backwards) : Infinity
        if (time <= until) found[n] = time / 60_000 / factor
      })
      if (until >= farthest || enough(found)) return found
    }
  })
}
