import fc from 'fast-check'
import { buildGraph } from '../building/build-graph'
import { metresBetween } from '../geo'
import type { RoadGraph, Rings } from '../graph'
import { isInside } from '../inside'
import { minutesTo } from '../searching/minutes-to'
import { snap } from '../searching/snap'
import { at, drawRoads } from '../testing-roads'
import { reachArea } from './reach-area'
import { simplifyRing } from './simplify'

/** An even grid of flat streets, 100 m a block, `side` blocks square. */
const grid = (side: number): RoadGraph =>
  buildGraph(
    drawRoads(
      Array.from({ length: side * side }, (_, n) => [(n % side) * 100, Math.floor(n / side) * 100] as const),
      Array.from({ length: side * side }, (_, n) => [
        ...(n % side < side - 1 ? [{ from: n, to: n + 1 }] : []),
        ...(n + side < side * side ? [{ from: n, to: n + side }] : []),
      ]).flat(),
    ),
    'foot',
  )

const contains = (area: Rings, { lon, lat }: { lon: number; lat: number }): boolean =>
  area.some(([ring]) => isInside(ring!, [lon, lat]))

const vertices = (area: Rings): number => area.reduce((sum, [ring]) => sum + ring!.length, 0)

const town = grid(40)
const middle = snap(town, at(2000, 2000))!

test('a 15-minute walk in an even grid is near a diamond of 1.2 km', () => {
  const area = reachArea(town, middle, { minutes: 15 })
  expect(area).toHaveLength(1)
  const ring = area[0]![0]!
  const away = (x: number, y: number) => contains(area, at(x, y))
  expect([away(3150, 2000), away(2000, 850), away(2550, 2550)]).toEqual([true, true, true])
  expect([away(3300, 2000), away(2000, 700), away(2700, 2700)]).toEqual([false, false, false])
  expect(ring[0]).toEqual(ring.at(-1))
  // The diamond's 2.88 km², with the strip beside its streets.
  const [x, y] = [metresBetween(106.5, 29.6, 106.501, 29.6), metresBetween(106.5, 29.6, 106.5, 29.601)]
  const size = ring.reduce((sum, [lon, lat], n) => {
    const [before] = [ring[n - 1] ?? ring[0]!]
    return sum + ((before[0] - 106.5) * (lat - 29.6) - (lon - 106.5) * (before[1] - 29.6)) / 2
  }, 0)
  const kilometres = (size * 1e6 * x * y) / 1e6
  expect(kilometres).toBeGreaterThan(2.6)
  expect(kilometres).toBeLessThan(3.1)
})

test('more minutes and a quicker pace reach at least as far', () => {
  const size = (minutes: number, factor = 1) => {
    const area = reachArea(town, middle, { minutes, factor })
    let inside = 0
    for (let x = 0; x < 4000; x += 50) for (let y = 0; y < 4000; y += 50) if (contains(area, at(x, y))) inside++
    return inside
  }
  const elder = size(15, 0.7)
  expect(elder).toBeLessThan(0.56 * size(15))
  expect(elder).toBeGreaterThan(0.44 * size(15))
  expect(size(10)).toBeLessThan(size(15))
})

test('both banks are reached over a bridge, and the water is not', () => {
  const banks = [0, 600].flatMap((y) => Array.from({ length: 20 }, (_, n) => [n * 60, y] as const))
  const graph = buildGraph(
    drawRoads(banks, [
      ...Array.from({ length: 19 }, (_, n) => ({ from: n, to: n + 1 })),
      ...Array.from({ length: 19 }, (_, n) => ({ from: 20 + n, to: 21 + n })),
      { from: 0, to: 20, kind: 'primary' as const },
    ]),
    'foot',
  )
  const area = reachArea(graph, snap(graph, at(300, 0))!, { minutes: 15 })
  expect([at(600, 0), at(0, 300), at(200, 600)].map((point) => contains(area, point))).toEqual([true, true, true])
  expect([at(300, 300), at(600, 300), at(700, 600)].map((point) => contains(area, point))).toEqual([
    false,
    false,
    false,
  ])
})

test('a place within the minutes lies in the area, one far beyond does not', () => {
  const spot = fc.tuple(fc.integer({ min: 500, max: 3400 }), fc.integer({ min: 500, max: 3400 }))
  fc.assert(
    fc.property(spot, spot, fc.integer({ min: 5, max: 20 }), (from, to, minutes) => {
      const origin = snap(town, at(...from))!
      const target = snap(town, at(...to))!
      const area = reachArea(town, origin, { minutes })
      const [time] = minutesTo(town, origin, [target], { minutes: 60 })
      // The outline is true to 15 m of simplifying and 25 m of grid: half a minute on foot.
      if (time! < minutes - 0.6) expect(contains(area, target)).toBe(true)
      if (time! > minutes + 1.6) expect(contains(area, target)).toBe(false)
    }),
    { seed: 6, numRuns: 60 },
  )
})

test('an outline never has more than 300 points', () => {
  // A comb of dead ends: hardly any outline is longer.
  const teeth = Array.from({ length: 60 }, (_, n) => n)
  const nodes = teeth.flatMap((n) => [[n * 130, 0] as const, [n * 130, 900] as const, [n * 130, -900] as const])
  const comb = buildGraph(
    drawRoads(
      nodes,
      teeth.flatMap((n) => [
        { from: 3 * n, to: 3 * n + 1 },
        { from: 3 * n, to: 3 * n + 2 },
        ...(n < 59 ? [{ from: 3 * n, to: 3 * n + 3 }] : []),
      ]),
    ),
    'foot',
  )
  const area = reachArea(comb, snap(comb, at(3900, 0))!, { minutes: 30 })
  expect(vertices(area)).toBeLessThanOrEqual(300)
  expect(contains(area, at(3900, 100))).toBe(true)
})

test('a few metres of road are an area too', () => {
  const alley = buildGraph(
    drawRoads(
      [
        [0, 0],
        [20, 0],
      ],
      [{ from: 0, to: 1 }],
    ),
    'foot',
  )
  const area = reachArea(alley, snap(alley, at(10, 0))!, { minutes: 5 })
  expect(contains(area, at(10, 5))).toBe(true)
})

test('a ring keeps its shape to the tolerance', () => {
  const side = Array.from({ length: 10 }, (_, n) => n * 30)
  const square = [
    ...side.map((d) => at(d, 0)),
    ...side.map((d) => at(300, d)),
    ...side.map((d) => at(300 - d, 300)),
    ...side.map((d) => at(0, 300 - d)),
    at(0, 0),
  ].map(({ lon, lat }): [number, number] => [lon, lat])
  expect(simplifyRing(square, 15)).toHaveLength(5)
})
