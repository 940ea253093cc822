import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { buildGraph } from '@/domain/places/roads/building/build-graph'
import { EDGE_KINDS, type EdgeKind } from '@/domain/places/roads/network'
import { minutesTo } from '@/domain/places/roads/searching/minutes-to'
import { snap } from '@/domain/places/roads/searching/snap'
import { MODES, type Mode, type Point } from '@/domain/places/words'
import { readFileOf, type Read } from './testing-roads'

/** A real city with hills, its heights 30 m apart; lies beside the repository and not in it. */
const GEO = join(process.env.SHARED_DIR ?? join(process.cwd(), '..', 'shared'), 'geo')
const city = { file: join(GEO, 'poa_osm.pbf'), dem: join(GEO, 'poa_elevation.tif') }
const there = existsSync(city.file) && existsSync(city.dem)
const withCity = there ? describe : describe.skip
if (!there) console.warn(`skipped: no extract of Porto Alegre in ${GEO}; set SHARED_DIR to the folder above geo/`)

/** Market at the river, gasworks at the river, a street on the hill between them. */
const PLACES: Point[] = [
  { lon: -51.2281, lat: -30.0277 },
  { lon: -51.2406, lat: -30.0339 },
  { lon: -51.2264, lat: -30.0339 },
]

withCity('Porto Alegre', () => {
  let read: Read
  beforeAll(async () => {
    read = await readFileOf(city)
  })

  const kilometres = (kind: EdgeKind): number => {
    const { kind: kinds, metres } = read.network
    return metres.reduce((sum, each, edge) => sum + (EDGE_KINDS[kinds[edge]!] === kind ? each : 0), 0) / 1000
  }

  it.each<[EdgeKind, number]>([
    // Sums of the ways of each class, measured by another reader of such files (osm-pbf-parser-node 1.1.4).
    ['primary', 97.0036 + 3.232],
    ['tertiary', 301.0908 + 1.2498],
    ['pedestrian', 9.6354],
    ['cycleway', 29.6715],
    ['motorway', 0.4576 + 0.3934],
  ])('has all of its %s roads', (kind, expected) => {
    expect(kilometres(kind)).toBeCloseTo(expected, 3)
  })

  it('has fewer service roads than are drawn, since many are private, and its stairs', () => {
    expect(kilometres('service')).toBeCloseTo(243.828, 2)
    expect(kilometres('steps')).toBeCloseTo(9.436, 2)
  })

  it.each<[Mode, number, number]>([
    ['foot', 38374, 45619],
    ['wheels', 33839, 39828],
    ['bicycle', 32084, 37223],
    ['car', 30781, 36088],
  ])('has a graph for %s of %d nodes and %d edges', (mode, nodes, edges) => {
    const graph = buildGraph(read.network, mode)
    expect([graph.lon.length, graph.edgeFrom.length]).toEqual([nodes, edges])
  })

  it('knows the height of all nodes within the model, and beyond it only on bridges', () => {
    const { lon, lat, height } = read.network
    const [west, north, step] = [-51.254861111, -29.997638889, 1 / 3600]
    const [east, south] = [west + 413 * step, north - 403 * step]
    const within = Array.from(lon, (x, node) => x > west && x < east && lat[node]! > south && lat[node]! < north)
    const wrong = within.filter((inside, node) => inside === Number.isNaN(height[node]!))
    expect(within.filter(Boolean)).toHaveLength(38102)
    // Four nodes of bridges that lead out of the model lie level with their known end.
    expect(wrong).toEqual([false, false, false, false])
    expect(height.reduce((most, each) => (each > most ? each : most), 0)).toBeCloseTo(252.3, 1)
  })

  it('is hilly, but no street is a wall', () => {
    const { from, to, height, metres, kind } = read.network
    const slopes = Array.from(from, (node, edge) => Math.abs(height[to[edge]!]! - height[node]!) / metres[edge]!)
      .filter((slope, edge) => Number.isFinite(slope) && metres[edge]! > 5 && EDGE_KINDS[kind[edge]!] !== 'steps')
      .sort((a, b) => a - b)
    const at = (share: number) => slopes[Math.floor(slopes.length * share)]
    expect([at(0.5), at(0.95)].map((slope) => Math.round(slope! * 1000))).toEqual([32, 151])
    expect(slopes[slopes.length - 1]).toBeLessThan(0.65)
  })

  it('takes longer uphill than downhill, longer still on wheels', () => {
    const minutes = MODES.map((mode) => {
      const graph = buildGraph(read.network, mode)
      const [market, , hill] = PLACES.map((place) => snap(graph, place)!)
      const way = (from: typeof market, to: typeof market) =>
        Math.round(minutesTo(graph, from!, [to!], { minutes: 30 })[0]! * 100) / 100
      return [mode, way(market, hill), way(hill, market)]
    })
    expect(minutes).toEqual([
      ['foot', 12.18, 11.03],
      ['wheels', 19.24, 19.24],
      ['bicycle', 11.94, 7.78],
      ['car', 4.42, 4.08],
    ])
  })
})
