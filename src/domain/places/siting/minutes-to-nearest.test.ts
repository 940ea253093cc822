import fc from 'fast-check'
import { buildGraph } from '../roads/building/build-graph'
import { PACE_FACTORS } from '../roads/constants'
import { minutesTo } from '../roads/searching/minutes-to'
import { snap } from '../roads/searching/snap'
import { ALL, at, drawRoads, reorder, type DrawnEdge } from '../roads/testing-roads'
import { modeOf, PACES } from '../words'
import { minutesToNearest } from './minutes-to-nearest'

/** Nodes 800 m apart on flat ground: 10 minutes' walk. */
const LINE = drawRoads(
  [
    [0, 0],
    [800, 0],
    [1600, 0],
    [2400, 0],
  ],
  [
    { from: 0, to: 1 },
    { from: 1, to: 2 },
    { from: 2, to: 3 },
  ],
)

test('the nearer of two places counts: 400 m of flat street are 5 minutes', () => {
  const graph = buildGraph(LINE, 'foot')
  const spot = (x: number) => snap(graph, at(x, 0))
  const found = minutesToNearest(graph, [spot(0), spot(1200), spot(2400)], [spot(400), spot(2400)])
  expect([...found].map((minutes) => Math.round(minutes * 100) / 100)).toEqual([5, 10, 0])
})

test('an elder takes longer, nobody is looked for beyond the limit, and without a place there is none', () => {
  const graph = buildGraph(LINE, 'foot')
  const spot = (x: number) => snap(graph, at(x, 0))
  const elder = { factor: PACE_FACTORS.elder }
  expect(minutesToNearest(graph, [spot(0)], [spot(400)], elder)[0]).toBeCloseTo(7.14, 2)
  expect([...minutesToNearest(graph, [spot(0), spot(2000)], [spot(2400)], { limit: 6 })]).toEqual([
    Infinity,
    expect.closeTo(5, 2),
  ])
  expect([...minutesToNearest(graph, [spot(0), null], [])]).toEqual([Infinity, Infinity])
  expect([...minutesToNearest(graph, [null], [spot(0)])]).toEqual([Infinity])
})

test('a one-way is driven to the place, not from it', () => {
  const oneWay = drawRoads(
    [
      [0, 0],
      [600, 0],
      [600, 600],
      [0, 600],
    ],
    [
      { from: 0, to: 1, allowedBack: 0 },
      { from: 1, to: 2, allowedBack: 0 },
      { from: 2, to: 3, allowedBack: 0 },
      { from: 3, to: 0, allowedBack: 0 },
    ],
  )
  const graph = buildGraph(oneWay, 'car')
  const [home, office] = [snap(graph, at(200, 0)), snap(graph, at(400, 0))]
  const [there] = minutesToNearest(graph, [home], [office])
  const [round] = minutesToNearest(graph, [office], [home])
  expect(round! / there!).toBeCloseTo(11, 0)
})

const KINDS = ['residential', 'footway', 'steps', 'secondary'] as const
/** Uneven towns: 16 corners on a wobbly lattice with heights, ways of all kinds, some of them one-way. */
const town = fc.record({
  heights: fc.array(fc.integer({ min: 0, max: 80 }), { minLength: 16, maxLength: 16 }),
  ways: fc.array(
    fc.record({ kind: fc.constantFrom(...KINDS), oneWay: fc.boolean(), there: fc.integer({ min: 0, max: 9 }) }),
    { minLength: 24, maxLength: 24 },
  ),
  spots: fc.array(fc.tuple(fc.integer({ min: -50, max: 950 }), fc.integer({ min: -50, max: 950 })), {
    minLength: 8,
    maxLength: 8,
  }),
})

function drawTown({
  heights,
  ways,
}: {
  heights: number[]
  ways: { kind: DrawnEdge['kind']; oneWay: boolean; there: number }[]
}) {
  const corner = (n: number): [number, number, number] => [
    (n % 4) * 300 + ((n * 37) % 50),
    Math.floor(n / 4) * 300,
    heights[n]!,
  ]
  const sides: [number, number][] = []
  for (let n = 0; n < 16; n++) {
    if (n % 4 < 3) sides.push([n, n + 1])
    if (n < 12) sides.push([n, n + 4])
  }
  const edges = sides.flatMap(([from, to], n): DrawnEdge[] => {
    const { kind, oneWay, there } = ways[n]!
    return there === 0 ? [] : [{ from, to, kind: kind!, allowedBack: oneWay ? 1 : ALL }]
  })
  return drawRoads(
    Array.from({ length: 16 }, (_, n) => corner(n)),
    edges,
  )
}

test('it is to the millisecond what asking every origin for every place finds, in any order of the network', () => {
  fc.assert(
    fc.property(town, fc.constantFrom(...PACES), (drawn, pace) => {
      const network = drawTown(drawn)
      const turned = reorder(
        network,
        Array.from({ length: 16 }, (_, n) => 15 - n),
        Array.from({ length: network.from.length }, (_, n) => network.from.length - 1 - n),
      )
      const factor = PACE_FACTORS[pace]
      const answers = [network, turned].map((roads) => {
        const graph = buildGraph(roads, modeOf(pace))
        const snaps = drawn.spots.map(([x, y]) => snap(graph, at(x, y)))
        const [homes, places] = [snaps.slice(0, 5), snaps.slice(5)]
        const nearest = [...minutesToNearest(graph, homes, places, { factor })]
        const one = homes.map((home) =>
          home ? Math.min(...minutesTo(graph, home, places, { factor, minutes: 60 })) : Infinity,
        )
        expect(nearest).toEqual(one)
        return nearest
      })
      expect(answers[1]).toEqual(answers[0])
    }),
    { seed: 6, numRuns: 150 },
  )
})
