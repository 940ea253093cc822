import fc from 'fast-check'
import { buildGraph } from '../building/build-graph'
import { minutesTo } from './minutes-to'
import { snap } from './snap'
import { thin } from './thinned'
import { ALL, at, drawRoads, type DrawnEdge } from '../testing-roads'
import { modeOf, PACES } from '../../words'
import { minutesToNearest } from '../../siting/minutes-to-nearest'

interface Street {
  from: number
  to: number
  /** Sideways by so many metres at each of them. */
  bends: number[]
  oneWay: boolean
}

/** Five squares about a town; between them, or back to where they began, streets of many pieces. */
const SQUARES = [
  [0, 0],
  [1500, 100],
  [1400, 1500],
  [-100, 1300],
  [700, 700],
] as const

const square = fc.integer({ min: 0, max: SQUARES.length - 1 })
const street: fc.Arbitrary<Street> = fc.record({
  from: square,
  to: square,
  bends: fc.array(fc.integer({ min: -200, max: 200 }), { minLength: 2, maxLength: 6 }),
  oneWay: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
})
const spots = fc.array(fc.tuple(fc.integer({ min: -300, max: 1700 }), fc.integer({ min: -300, max: 1700 })), {
  minLength: 9,
  maxLength: 9,
})

function drawStreets(streets: readonly Street[]) {
  const nodes: [number, number][] = SQUARES.map(([x, y]) => [x, y])
  const edges: DrawnEdge[] = []
  streets.forEach(({ from, to, bends, oneWay }, n) => {
    const [[ax, ay], [bx, by]] = [SQUARES[from]!, SQUARES[to]!]
    const between = bends.map((aside, step): number => {
      const share = (step + 1) / (bends.length + 1)
      const out = from === to ? 900 * Math.sin(Math.PI * share) : 0
      nodes.push([ax + (bx - ax) * share + aside + 7 * n, ay + (by - ay) * share - aside + out])
      return nodes.length - 1
    })
    const line = [from, ...between, to]
    line.slice(1).forEach((node, step) => edges.push({ from: line[step]!, to: node, allowedBack: oneWay ? 0 : ALL }))
  })
  return drawRoads(nodes, edges)
}

test('however streets bend, fork, end or run in rings, it is to the millisecond what every origin finds by itself', () => {
  let compared = 0
  fc.assert(
    fc.property(
      fc.array(street, { minLength: 2, maxLength: 7 }),
      spots,
      fc.constantFrom(...PACES),
      (streets, points, pace) => {
        const graph = buildGraph(drawStreets(streets), modeOf(pace))
        const snaps = points.map(([x, y]) => snap(graph, at(x, y)))
        // Several on one street, and one that stands where another lives.
        const [homes, places] = [snaps.slice(0, 6), snaps.slice(5)]
        const nearest = [...minutesToNearest(graph, homes, places)]
        const one = homes.map((home) =>
          home ? Math.min(...minutesTo(graph, home, places, { minutes: 60 })) : Infinity,
        )
        expect(nearest).toEqual(one)
        compared += one.filter((minutes) => minutes > 0 && minutes < Infinity).length
      },
    ),
    { seed: 6, numRuns: 400 },
  )
  expect(compared).toBeGreaterThan(800)
})

const SIDE = 14
/** A town of crossings with up to eight streets, of which some are missing, some one-way; on a slope, so that ways there and back differ. */
const lattice = fc.record({
  streets: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4 * SIDE * SIDE, maxLength: 4 * SIDE * SIDE }),
  points: fc.array(fc.tuple(fc.integer({ min: 0, max: 2800 }), fc.integer({ min: 0, max: 2800 })), {
    minLength: 12,
    maxLength: 12,
  }),
})

function drawLattice(streets: readonly number[]) {
  const nodes = Array.from({ length: SIDE * SIDE }, (_, n): [number, number, number] => {
    const [column, row] = [n % SIDE, Math.floor(n / SIDE)]
    return [200 * column + ((n * 37) % 60), 200 * row + ((n * 53) % 60), 8 * column + ((n * 29) % 20)]
  })
  const edges: DrawnEdge[] = []
  nodes.forEach((_, n) => {
    const [column, row] = [n % SIDE, Math.floor(n / SIDE)]
    const beside: [number, number][] = [
      [1, 0],
      [0, 1],
      [1, 1],
      [-1, 1],
    ]
    beside.forEach(([east, north], way) => {
      const chance = streets[4 * n + way]!
      const within = column + east >= 0 && column + east < SIDE && row + north < SIDE
      if (within && chance > 0) edges.push({ from: n, to: n + east + SIDE * north, allowedBack: chance > 7 ? 0 : ALL })
    })
  })
  return drawRoads(nodes, edges)
}

test('the same in a town whose crossings are too many to be left out all, along one-ways and up and down its slope', () => {
  let [kept, found] = [0, 0]
  fc.assert(
    fc.property(lattice, fc.constantFrom(...PACES), ({ streets, points }, pace) => {
      const graph = buildGraph(drawLattice(streets), modeOf(pace))
      const snaps = points.map(([x, y]) => snap(graph, at(x, y)))
      const [homes, places] = [snaps.slice(0, 9), snaps.slice(9)]
      const one = homes.map((home) => (home ? Math.min(...minutesTo(graph, home, places, { minutes: 60 })) : Infinity))
      expect([...minutesToNearest(graph, homes, places)]).toEqual(one)
      kept += thin(graph).kept
      found += one.filter((minutes) => minutes > 0 && minutes < Infinity).length
    }),
    { seed: 6, numRuns: 60 },
  )
  expect(kept).toBeGreaterThan(60 * 10)
  expect(found).toBeGreaterThan(60 * 5)
})

test('bends and ends are left out, and so is a ring; nobody who is kept leads to one who is not', () => {
  const straight: Street = { from: 0, to: 4, bends: [0, 0], oneWay: false }
  const kept = (streets: Street[]) => thin(buildGraph(drawStreets(streets), 'foot')).kept
  expect(kept([straight])).toBe(0)
  expect(kept([0, 1, 2, 3].map((n) => ({ ...straight, from: n, to: (n + 1) % 4 })))).toBe(0)
  const town = thin(buildGraph(drawLattice(Array(4 * SIDE * SIDE).fill(5)), 'foot'))
  const { first, to } = town.forward
  expect(town.kept).toBeGreaterThan(10)
  expect(town.kept).toBeLessThan(SIDE * SIDE - 20)
  expect(to.subarray(0, first[town.kept]).every((node) => node < town.kept)).toBe(true)
  expect([...town.index].sort((a, b) => a - b)).toEqual(Array.from({ length: SIDE * SIDE }, (_, n) => n))
})
