import { buildGraph } from '../roads/building/build-graph'
import { UNIT } from '../roads/geo'
import { at, drawRoads, reorder } from '../roads/testing-roads'
import { evenSpots, spotsOnRoads, type Bounds } from './spots-on-roads'

/** 30 × 30 corners, 100 m apart. */
const SIDE = 30
const network = drawRoads(
  Array.from({ length: SIDE * SIDE }, (_, n): [number, number] => [(n % SIDE) * 100, Math.floor(n / SIDE) * 100]),
  Array.from({ length: SIDE * SIDE }, (_, n) => [
    ...(n % SIDE < SIDE - 1 ? [{ from: n, to: n + 1 }] : []),
    ...(n < SIDE * (SIDE - 1) ? [{ from: n, to: n + SIDE }] : []),
  ]).flat(),
)
const [southWest, northEast] = [at(-50, -50), at(3000, 3000)]
const BOUNDS: Bounds = [southWest.lon, southWest.lat, northEast.lon, northEast.lat]
const near = (value: number) => Math.round(value * 1e7)

test.each([1, 10, 100, 500])('at most %i spots, spread, each on a node of the roads', (most) => {
  const graph = buildGraph(network, 'foot')
  const spots = spotsOnRoads(graph, BOUNDS, most)
  expect(spots.length).toBeLessThanOrEqual(most)
  expect(spots.length).toBeGreaterThan(most * 0.6)
  const nodes = new Set(Array.from(graph.lon, (lon, n) => `${lon},${graph.lat[n]}`))
  for (const { lon, lat } of spots) expect(nodes).toContain(`${near(lon)},${near(lat)}`)
  expect(new Set(spots.map(({ lon, lat }) => `${lon},${lat}`)).size).toBe(spots.length)
})

test('the same spots whatever the order of the source', () => {
  const count = network.from.length
  const turned = reorder(
    network,
    Array.from({ length: SIDE * SIDE }, (_, n) => (n * 7) % (SIDE * SIDE)),
    Array.from({ length: count }, (_, n) => count - 1 - n),
  )
  const [one, two] = [network, turned].map((roads) => spotsOnRoads(buildGraph(roads, 'foot'), BOUNDS, 120))
  expect(two).toEqual(one)
})

test('outside of the bounds there is none', () => {
  const away: Bounds = [BOUNDS[0] + 1, BOUNDS[1] + 1, BOUNDS[2] + 1, BOUNDS[3] + 1]
  expect(spotsOnRoads(buildGraph(network, 'foot'), away, 50)).toEqual([])
  expect(UNIT).toBe(1e-7)
})

test.each([1, 7, 50, 500])('without roads an even lattice of at most %i', (most) => {
  const spots = evenSpots(BOUNDS, most)
  expect(spots.length).toBeLessThanOrEqual(most)
  expect(spots.length).toBeGreaterThan(most * 0.6)
  for (const { lon, lat } of spots) {
    expect(lon).toBeGreaterThan(BOUNDS[0])
    expect(lon).toBeLessThan(BOUNDS[2])
    expect(lat).toBeGreaterThan(BOUNDS[1])
    expect(lat).toBeLessThan(BOUNDS[3])
  }
})
