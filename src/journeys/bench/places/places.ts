import { reachArea } from '@/domain/places/roads/area/reach-area'
import { buildGraph } from '@/domain/places/roads/building/build-graph'
import { readGraph } from '@/domain/places/roads/file/read-graph'
import { writeGraph } from '@/domain/places/roads/file/write-graph'
import type { RoadGraph, Snap } from '@/domain/places/roads/graph'
import { minutesTo } from '@/domain/places/roads/searching/minutes-to'
import { snap } from '@/domain/places/roads/searching/snap'
import { SAMPLE_SOURCE, sampleNetwork, type SampleCity } from '@/domain/places/roads/sample/sample-network'
import { MINUTES as MINUTES_LIMITS, PACES, SERVICES, modeOf, type Mode, type Pace } from '@/domain/places/words'
import { PACE_FACTORS } from '@/domain/places/roads/constants'
import { median, percentile, type Figure } from '../figures'
import { generatedRoads, seeded } from './generated-roads'

const NODES = 150_000
const MANY_NODES = 400_000
const PLACES = 90
const VILLAGES = 132
const ORIGINS = 500
const MINUTES = 15

const MODE_NAMES: Record<Mode, string> = { foot: 'walking', wheels: 'wheels', bicycle: 'bicycle', car: 'car' }
const SEARCH_MS: Partial<Record<Mode, number>> = { foot: 1, car: 8 }

const ms = (value: number): string => `${value.toFixed(value < 1 ? 2 : 1)} ms`

/** Points all over a graph, set down on its roads. */
function strew(graph: RoadGraph, count: number, seed: number): Snap[] {
  const random = seeded(seed)
  const node = () => Math.floor(random() * graph.lon.length)
  return Array.from({ length: count }, () => {
    const [a, b] = [node(), node()]
    const found = snap(graph, { lon: graph.lon[a]! * 1e-7, lat: graph.lat[b]! * 1e-7 })
    if (!found) throw new Error('a point off every road')
    return found
  })
}

/** Milliseconds of each call, after a few that warm up. */
function timeEach(origins: readonly Snap[], run: (origin: Snap) => void): number[] {
  for (const origin of origins.slice(0, 50)) run(origin)
  return origins.map((origin) => {
    const began = performance.now()
    run(origin)
    return performance.now() - began
  })
}

function searching(graph: RoadGraph): Figure[] {
  const origins = strew(graph, ORIGINS, 1)
  const places = strew(graph, PLACES, 2)
  const nodes = graph.lon.length.toLocaleString('en')
  const most = SEARCH_MS[graph.mode]
  const took = timeEach(origins, (origin) => minutesTo(graph, origin, places, { minutes: MINUTES, limit: MINUTES }))
  const hour = timeEach(origins, (origin) => minutesTo(graph, origin, places, { minutes: MINUTES }))
  const figure = (name: string, times: number[], limit?: number): Figure => ({
    name: `${name}, ${MODE_NAMES[graph.mode]}, ${nodes} nodes, 95th percentile of ${ORIGINS} origins`,
    value: `${ms(percentile(times, 95))} (half within ${ms(percentile(times, 50))})`,
    promise: limit ? `≤ ${limit} ms` : '',
    kept: limit === undefined || percentile(times, 95) <= limit,
  })
  return [
    figure(`Minutes to ${PLACES} places within ${MINUTES} min`, took, most),
    figure(`The same, looking on for up to an hour`, hour),
  ]
}

const [HALF_MS, MOST_MS] = [8, 40]

function areas(graph: RoadGraph): Figure {
  const took = timeEach(strew(graph, ORIGINS, 3), (origin) => reachArea(graph, origin, { minutes: MINUTES }))
  return {
    name: `Reachable area as a polygon, ${MINUTES} min ${MODE_NAMES[graph.mode]}, 95th percentile of ${ORIGINS} origins`,
    value: `${ms(percentile(took, 95))} (half within ${ms(percentile(took, 50))})`,
    promise: graph.mode === 'foot' ? `≤ ${MOST_MS} ms, half ≤ ${HALF_MS} ms` : '',
    kept: graph.mode !== 'foot' || (percentile(took, 95) <= MOST_MS && percentile(took, 50) <= HALF_MS),
  }
}

/** Bytes of every column of a graph. */
function bytesOf(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength
  if (typeof value !== 'object' || value === null) return 0
  return Object.values(value).reduce((sum: number, part) => sum + bytesOf(part), 0)
}

const MOST_MEGABYTES = 150

/** A big graph: its columns, the room one search needs, its file and how soon that is read. */
function bigGraph(): Figure[] {
  const graph = buildGraph(generatedRoads(MANY_NODES), 'foot')
  const bytes = writeGraph(graph, SAMPLE_SOURCE)
  const began = performance.now()
  if (!readGraph(bytes).ok) throw new Error('what was written is not read')
  const took = performance.now() - began
  // A search keeps three numbers a node.
  const megabytes = (bytesOf(graph) + 12 * graph.lon.length) / 1e6
  const nodes = graph.lon.length.toLocaleString('en')
  return [
    {
      name: `Memory of a graph of ${nodes} nodes, its index and a search's room included`,
      value: `${megabytes.toFixed(0)} MB`,
      promise: `≤ ${MOST_MEGABYTES} MB`,
      kept: megabytes <= MOST_MEGABYTES,
    },
    {
      name: `Reading the file of that graph (${(bytes.length / 1e6).toFixed(1)} MB), checksum and index included`,
      value: ms(took),
      promise: '',
      kept: true,
    },
  ]
}

const COVERAGE_MS = 50
const SAMPLE_MS = 300

/** The nth place offers service n mod 6, so that every service is offered everywhere. */
const SERVICE_COUNT = SERVICES.length

/** Whether every service is found. */
function allServices(minutes: Float64Array): boolean {
  const met = new Set<number>()
  minutes.forEach((found, n) => found < Infinity && met.add(n % SERVICE_COUNT))
  return met.size === SERVICE_COUNT
}

/** Median time of a few rounds over all villages of the sample, by pace. */
function overVillages(city: SampleCity, enough?: (minutes: Float64Array) => boolean): number[] {
  return PACES.map((pace: Pace) => {
    const graph = buildGraph(city.network, modeOf(pace))
    const on = (points: readonly { lon: number; lat: number }[]) => points.map((point) => snap(graph, point)!)
    const [places, villages] = [on(city.candidates.slice(0, PLACES)), on(city.villages)]
    const asked = { factor: PACE_FACTORS[pace], minutes: enough ? MINUTES : MINUTES_LIMITS.nearest, enough }
    const rounds = Array.from({ length: 9 }, () => {
      const start = performance.now()
      for (const village of villages) minutesTo(graph, village, places, asked)
      return performance.now() - start
    })
    return median(rounds)
  })
}

/** The sample city made, and every village asked at every pace. */
function sampleFigures(): Figure[] {
  const began = performance.now()
  const city = sampleNetwork()
  const generated = performance.now() - began
  const byPace = (took: number[]) => PACES.map((pace, n) => `${pace} ${took[n]!.toFixed(0)}`).join(', ')
  const [coverage, whole] = [overVillages(city, allServices), overVillages(city)]
  return [
    {
      name: `Making the sample city (${city.network.lon.length.toLocaleString('en')} nodes), the first time`,
      value: ms(generated),
      promise: `≤ ${SAMPLE_MS} ms`,
      kept: generated <= SAMPLE_MS,
    },
    {
      name: `Coverage: ${VILLAGES} villages × ${PLACES} places, all within ${MINUTES} min and the nearest of each service, the slowest pace`,
      value: `${ms(Math.max(...coverage))} (${byPace(coverage)})`,
      promise: `≤ ${COVERAGE_MS} ms`,
      kept: Math.max(...coverage) <= COVERAGE_MS,
    },
    {
      name: `The same with every place up to an hour away`,
      value: `${ms(Math.max(...whole))} (${byPace(whole)})`,
      promise: '',
      kept: true,
    },
  ]
}

/** The road engine alone, without HTTP. */
export async function measurePlaces(): Promise<Figure[]> {
  const sample = sampleFigures()
  const network = generatedRoads(NODES)
  const [foot, car] = [buildGraph(network, 'foot'), buildGraph(network, 'car')]
  return [...searching(foot), ...searching(car), areas(foot), areas(car), ...bigGraph(), ...sample]
}
