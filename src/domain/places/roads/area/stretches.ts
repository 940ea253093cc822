import { FORBIDDEN, type RoadGraph, type Snap } from '../graph'
import type { Search } from '../searching/search'

/** Pieces of road reached within a limit, each cut off where the time runs out. Places in 1e-7 degrees. */
export interface Stretches {
  count: number
  /** Six numbers each: lon, lat and milliseconds of its beginning, then of its end. */
  numbers: Float64Array
}

const NUMBERS = 6

interface Way {
  from: number
  to: number
  /** Share of the edge at which it is entered, and when. */
  entered: number
  time: number
  /** Milliseconds of the whole edge this way. */
  whole: number
}

/** Notes what of a way is reached within the limit. */
function note(stretches: Stretches, { lon, lat }: RoadGraph, way: Way, limit: number): void {
  const { from, to, entered, time, whole } = way
  if (whole === FORBIDDEN || time > limit) return
  const left = Math.min(1, entered + (limit - time) / whole)
  const at = stretches.count * NUMBERS
  const [x, y] = [lon[from]!, lat[from]!]
  const [dx, dy] = [lon[to]! - x, lat[to]! - y]
  const { numbers } = stretches
  numbers[at] = x + dx * entered
  numbers[at + 1] = y + dy * entered
  numbers[at + 2] = time
  numbers[at + 3] = x + dx * left
  numbers[at + 4] = y + dy * left
  numbers[at + 5] = time + whole * (left - entered)
  stretches.count++
}

/** All pieces of road a finished search has reached within its limit. */
export function reachedStretches(graph: RoadGraph, search: Search, origin: Snap): Stretches {
  const { first, to, milliseconds } = graph.forward
  let most = 2
  for (let n = 0; n < search.met; n++) most += first[search.nodesMet[n]! + 1]! - first[search.nodesMet[n]!]!
  const stretches = { count: 0, numbers: new Float64Array(most * NUMBERS) }
  const { limit } = search
  const [a, b] = [graph.edgeFrom[origin.edge]!, graph.edgeTo[origin.edge]!]
  note(stretches, graph, { from: a, to: b, entered: origin.along, time: 0, whole: graph.there[origin.edge]! }, limit)
  note(stretches, graph, { from: b, to: a, entered: 1 - origin.along, time: 0, whole: graph.back[origin.edge]! }, limit)
  for (let n = 0; n < search.met; n++) {
    const node = search.nodesMet[n]!
    const time = search.time[node]!
    for (let arc = first[node]!; arc < first[node + 1]!; arc++)
      note(stretches, graph, { from: node, to: to[arc]!, entered: 0, time, whole: milliseconds[arc]! }, limit)
  }
  return stretches
}
