import { FARTHEST_MINUTES } from '@/contract/places/reach'
import type { RoadGraph, Snap } from '@/domain/places/roads/graph'
import { FORBIDDEN } from '@/domain/places/roads/graph'
import { advance, part, timesOf, withSearch } from '@/domain/places/roads/searching/search'

/** From every node the nearest place of each service: milliseconds at the mode's own speed, and which place. */
export interface NearestOfEach {
  milliseconds: Uint32Array[]
  place: Uint16Array[]
}

const LIMIT_MS = FARTHEST_MINUTES * 60_000

/** Somebody else is answered between two places. */
const pause = (): Promise<void> => new Promise((next) => void setImmediate(next))

/**
 * Worked out once for a list of places, backwards from each of them, an hour wide: a request then reads what it would
 * have to search for far beyond the minutes asked for. The same times as a search forwards, to the millisecond.
 *
 * @param ofService indices of the places of each service
 */
export async function nearestOfEach(
  graph: RoadGraph,
  snaps: readonly (Snap | null)[],
  ofService: readonly (readonly number[])[],
): Promise<NearestOfEach> {
  const nodes = graph.lon.length
  const milliseconds = ofService.map(() => new Uint32Array(nodes).fill(FORBIDDEN))
  const place = ofService.map(() => new Uint16Array(nodes))
  for (const [n, snap] of snaps.entries()) {
    if (!snap) continue
    await pause()
    const services = ofService.flatMap((places, service) => (places.includes(n) ? [service] : []))
    withSearch(graph, snap, { limit: LIMIT_MS, backwards: true }, (search) => {
      advance(search, LIMIT_MS)
      for (let at = 0; at < search.met; at++) {
        const node = search.nodesMet[at]!
        const time = search.time[node]!
        for (const service of services) {
          if (time >= milliseconds[service]![node]!) continue
          milliseconds[service]![node] = time
          place[service]![node] = n
        }
      }
    })
  }
  return { milliseconds, place }
}

const sum = (a: number, b: number): number => (a === FORBIDDEN || b === FORBIDDEN ? Infinity : a + b)

/** The nearest place of a service from where somebody was set down; null where none is within an hour. */
export function readNearest(
  graph: RoadGraph,
  { milliseconds, place }: NearestOfEach,
  origin: Snap,
  service: number,
): { place: number; milliseconds: number } | null {
  const [ahead, behind] = timesOf(graph, origin.edge, false)
  const [to, from] = [graph.edgeTo[origin.edge]!, graph.edgeFrom[origin.edge]!]
  const on = sum(part(ahead, 1 - origin.along), milliseconds[service]![to]!)
  const back = sum(part(behind, origin.along), milliseconds[service]![from]!)
  const least = Math.min(on, back)
  if (least === Infinity) return null
  return { place: place[service]![on <= back ? to : from]!, milliseconds: least }
}
