import fc from 'fast-check'
import { buildGraph } from '../building/build-graph'
import { metresBetween } from '../geo'
import { at, drawRoads, type DrawnEdge } from '../testing-roads'
import { snap } from './snap'

/** A long street with a node every 50 m, from (0, 0) east. */
const street = (nodes: number, y = 0) => Array.from({ length: nodes }, (_, n) => [n * 50, y] as const)
const chain = (first: number, nodes: number): DrawnEdge[] =>
  Array.from({ length: nodes - 1 }, (_, n) => ({ from: first + n, to: first + n + 1 }))

test('a point is set down on the nearest point along a road, not at the nearest corner', () => {
  const graph = buildGraph(
    drawRoads(
      [
        [0, 0],
        [1000, 0],
      ],
      [{ from: 0, to: 1 }],
    ),
    'foot',
  )
  const found = snap(graph, at(420, 30))!
  expect(found.metres).toBeCloseTo(30, 1)
  expect(found.along).toBeCloseTo(0.42, 4)
  expect(found.passedOver).toBeNull()
  expect(metresBetween(found.lon, found.lat, at(420, 0).lon, at(420, 0).lat)).toBeLessThan(0.1)
})

test('in the river: the road on the nearer bank, with its distance', () => {
  const graph = buildGraph(
    drawRoads([...street(60), ...street(60, 700)], [...chain(0, 60), ...chain(60, 60), { from: 0, to: 60 }]),
    'foot',
  )
  expect(snap(graph, at(1500, 320))!.metres).toBeCloseTo(320, 0)
  expect(snap(graph, at(1500, 390))!.metres).toBeCloseTo(310, 0)
})

test('an island of paths is passed over and said', () => {
  const courtyard: [number, number][] = [
    [1500, 200],
    [1540, 200],
  ]
  const graph = buildGraph(drawRoads([...street(60), ...courtyard], [...chain(0, 60), { from: 60, to: 61 }]), 'foot')
  const found = snap(graph, at(1520, 195))!
  expect(found.metres).toBeCloseTo(195, 0)
  expect(found.passedOver).toBeCloseTo(5, 1)
})

test('a park of 2 km of paths is an island, a village of 4 km is none', () => {
  const ring = (x: number, side: number): [number, number][] =>
    Array.from({ length: 40 }, (_, n) => {
      const along = (n % 10) * (side / 10)
      const corner = Math.floor(n / 10)
      return [
        [x + along, 600],
        [x + side, 600 + along],
        [x + side - along, 600 + side],
        [x, 600 + side - along],
      ][corner] as [number, number]
    })
  const closed = (first: number) => [...chain(first, 40), { from: first + 39, to: first }]
  const graph = buildGraph(
    drawRoads(
      [...street(100), ...ring(0, 500), ...ring(2000, 1000)],
      [...chain(0, 100), ...closed(100), ...closed(140)],
    ),
    'foot',
  )
  expect(snap(graph, at(250, 590))).toMatchObject({ metres: expect.closeTo(590, 0), passedOver: expect.closeTo(10, 0) })
  expect(snap(graph, at(2500, 590))).toMatchObject({ metres: expect.closeTo(10, 0), passedOver: null })
})

test('nobody starts in a one-way dead end by car', () => {
  const graph = buildGraph(
    drawRoads(
      [...street(60), [1500, 100], [1500, 200]],
      [...chain(0, 60), { from: 30, to: 60, allowedBack: 0 }, { from: 60, to: 61, allowedBack: 0 }],
    ),
    'car',
  )
  expect(snap(graph, at(1500, 180))).toMatchObject({ passedOver: expect.closeTo(0, 0), metres: expect.closeTo(180, 0) })
})

test('beyond 5 km there is no road', () => {
  const graph = buildGraph(drawRoads(street(3), chain(0, 3)), 'foot')
  expect(snap(graph, at(50, 4_990))!.metres).toBeCloseTo(4_990, -1)
  expect(snap(graph, at(50, 5_010))).toBeNull()
  expect(snap(graph, { lon: 116.4, lat: 39.9 })).toBeNull()
  expect(snap(graph, { lon: NaN, lat: 29.6 })).toBeNull()
})

test('the index finds what looking at every edge finds', () => {
  const coordinate = fc.integer({ min: 0, max: 1500 })
  const network = fc
    .array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 30, size: 'max' })
    .map((nodes) =>
      drawRoads(
        nodes,
        nodes.slice(1).map((_, n) => ({ from: n, to: n + 1 })),
      ),
    )
  fc.assert(
    fc.property(network, coordinate, coordinate, (roads, x, y) => {
      const graph = buildGraph(roads, 'foot')
      const point = at(x - 200, y + 150)
      const found = snap(graph, point)
      fc.pre(found !== null)
      // A hundred points along every edge: none may lie nearer.
      let least = Infinity
      for (let edge = 0; edge < roads.from.length; edge++)
        for (let share = 0; share <= 1; share += 0.01) {
          const between = (column: Float64Array) =>
            column[roads.from[edge]!]! + share * (column[roads.to[edge]!]! - column[roads.from[edge]!]!)
          least = Math.min(least, metresBetween(point.lon, point.lat, between(roads.lon), between(roads.lat)))
        }
      expect(found!.metres).toBeLessThanOrEqual(least + 0.2)
      expect(metresBetween(point.lon, point.lat, found!.lon, found!.lat)).toBeCloseTo(found!.metres, 0)
    }),
    { seed: 6, numRuns: 60 },
  )
})
