import { FARTHEST_MINUTES, type Reach } from '@/contract/places/reach'
import type { Place } from '@/contract/places/shapes'
import { reachArea } from '@/domain/places/roads/area/reach-area'
import { PACE_FACTORS } from '@/domain/places/roads/constants'
import type { RoadGraph, Snap } from '@/domain/places/roads/graph'
import { minutesTo } from '@/domain/places/roads/searching/minutes-to'
import { snap } from '@/domain/places/roads/searching/snap'
import { modeOf, SERVICES } from '@/domain/places/words'
import type { PlaceBook } from '../place-book'
import type { Roads } from '../roads/roads'
import { roundUp, type MinuteSource } from './minute-source'
import { nearestOfEach, readNearest, type NearestOfEach } from './nearest-of-each'

/** Beyond this the network says nothing about somebody: they are elsewhere. */
const ON_THE_NETWORK_METRES = 2000

interface Targets {
  snaps: (Snap | null)[]
  /** Indices of the places of each service that lie on the network. */
  ofService: number[][]
  /** Null while it is being worked out: until then each request searches by itself. */
  nearest: NearestOfEach | null
}

/** Where the places lie on a graph, found once for each list of places. */
const targetsOf = new WeakMap<readonly Place[], WeakMap<RoadGraph, Targets>>()

function makeTargets({ places }: PlaceBook, graph: RoadGraph): Targets {
  const near = (found: Snap | null) => (found && found.metres <= ON_THE_NETWORK_METRES ? found : null)
  const snaps = places.map(({ point }) => near(snap(graph, point)))
  const serving = (service: string) =>
    places.flatMap(({ services }, n) => (snaps[n] && services.includes(service) ? [n] : []))
  const targets: Targets = { snaps, ofService: SERVICES.map(serving), nearest: null }
  void nearestOfEach(graph, snaps, targets.ofService).then((nearest) => (targets.nearest = nearest))
  return targets
}

function findTargets(book: PlaceBook, graph: RoadGraph): Targets {
  const byGraph = targetsOf.get(book.places) ?? new WeakMap<RoadGraph, Targets>()
  targetsOf.set(book.places, byGraph)
  const known = byGraph.get(graph) ?? makeTargets(book, graph)
  byGraph.set(graph, known)
  return known
}

/** Whether each service has been found, as far as it is offered at all. */
const allFound =
  ({ ofService }: Targets) =>
  (found: Float64Array): boolean =>
    ofService.every((places) => places.length === 0 || places.some((n) => found[n]! < Infinity))

/** Minutes to every place within those asked for, and beyond to the nearest of each service; Infinity elsewhere. */
function search(graph: RoadGraph, origin: Snap, targets: Targets, factor: number, minutes: number): Float64Array {
  const { snaps, nearest } = targets
  const enough = allFound(targets)
  if (!nearest) return minutesTo(graph, origin, snaps, { factor, minutes, limit: FARTHEST_MINUTES, enough })
  const found = minutesTo(graph, origin, snaps, { factor, minutes, limit: minutes })
  if (enough(found)) return found
  for (const [service, places] of targets.ofService.entries()) {
    if (places.some((n) => found[n]! <= minutes)) continue
    const far = readNearest(graph, nearest, origin, service)
    if (far) found[far.place] = Math.min(found[far.place]!, far.milliseconds / 60_000 / factor)
  }
  return found
}

/** Along the ways: everything within the minutes asked for, and beyond it the nearest place of each service. */
export const byRoads =
  (roads: Roads, book: PlaceBook): MinuteSource =>
  ({ start, pace, minutes, area }) => {
    const graph = roads.graphs[modeOf(pace)]
    const origin = snap(graph, start.point)
    if (!origin || origin.metres > ON_THE_NETWORK_METRES) return null
    const factor = PACE_FACTORS[pace]
    const found = search(graph, origin, findTargets(book, graph), factor, minutes)
    const reached = book.places
      .map(({ id }, n) => ({ place: id, minutes: roundUp(found[n]!) }))
      .filter((one) => one.minutes <= FARTHEST_MINUTES)
      .sort((a, b) => a.minutes - b.minutes)
    const { name, date, attribution, sample } = roads.source
    return {
      origin: { name: start.name, point: start.point, roadMetres: Math.round(origin.metres) },
      source: 'roads',
      network: { name, date, attribution, sample },
      minutes: reached,
      area: area ? reachArea(graph, origin, { factor, minutes }) : null,
    } satisfies Reach
  }
