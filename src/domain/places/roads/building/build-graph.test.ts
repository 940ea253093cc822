import fc from 'fast-check'
import { MODES, type Mode, type Point } from '../../words'
import { reachArea } from '../area/reach-area'
import { FORBIDDEN, type RoadGraph } from '../graph'
import { MODE_BITS, type RoadNetwork } from '../network'
import { minutesTo } from '../searching/minutes-to'
import { snap } from '../searching/snap'
import { ALL, at, drawRoads, reorder } from '../testing-roads'
import { buildGraph } from './build-graph'

const minutes = (network: RoadNetwork, mode: Mode, from: Point, to: Point): number => {
  const graph = buildGraph(network, mode)
  return minutesTo(graph, snap(graph, from)!, [snap(graph, to)], { minutes: 60 })[0]!
}

const [foot, end] = [at(0, 0), at(80, 0)]

test('80 m of flat street take a minute on foot, and 1.43 for an elder', () => {
  const graph = buildGraph(
    drawRoads(
      [
        [0, 0, 200],
        [80, 0, 200],
      ],
      [{ from: 0, to: 1 }],
    ),
    'foot',
  )
  const ask = (factor: number) => minutesTo(graph, snap(graph, foot)!, [snap(graph, end)], { factor, minutes: 15 })[0]
  expect(ask(1)).toBeCloseTo(1, 4)
  expect(ask(0.7)).toBeCloseTo(1 / 0.7, 4)
})

test('stairs slow a path by their rise', () => {
  const stairs = (height: number) =>
    drawRoads(
      [
        [0, 0, 200],
        [80, 0, 200 + height],
      ],
      [{ from: 0, to: 1, kind: 'steps' }],
    )
  expect(minutes(stairs(0), 'foot', foot, end)).toBeCloseTo(1, 4)
  expect(minutes(stairs(20), 'foot', foot, end)).toBeCloseTo(1 + 20 / 0.25 / 60, 3)
  expect(minutes(stairs(20), 'foot', end, foot)).toBeCloseTo(1 + 20 / 0.35 / 60, 3)
})

test('up a slope takes longer than down', () => {
  const slope = drawRoads(
    [
      [0, 0, 200],
      [80, 0, 208],
    ],
    [{ from: 0, to: 1 }],
  )
  expect(minutes(slope, 'foot', foot, end)).toBeCloseTo(1.419, 3)
  expect(minutes(slope, 'foot', end, foot)).toBeCloseTo(1, 3)
})

test('a bridge over a gorge is no cliff: its heights run straight from end to end', () => {
  // What a source gives: the bank at 200 m, the far bank at 204 m, the nodes between interpolated, the water at 160.
  const bridge = drawRoads(
    [
      [0, 0, 200],
      [100, 0, 201],
      [200, 0, 202],
      [300, 0, 203],
      [400, 0, 204],
    ],
    [0, 1, 2, 3].map((n) => ({ from: n, to: n + 1, kind: 'primary' as const })),
  )
  expect(minutes(bridge, 'foot', at(0, 0), at(400, 0))).toBeCloseTo(5 * Math.exp(0.035), 2)
})

test('wheels and pedals never use steps, whatever the source allows', () => {
  const detour = drawRoads(
    [
      [0, 0],
      [80, 0],
      [0, 400],
      [80, 400],
    ],
    [
      { from: 0, to: 1, kind: 'steps', allowed: ALL },
      { from: 0, to: 2 },
      { from: 2, to: 3 },
      { from: 3, to: 1 },
    ],
  )
  expect(minutes(detour, 'foot', foot, end)).toBeCloseTo(1 + 32 / 0.25 / 60, 2)
  expect(minutes(detour, 'wheels', foot, end)).toBeCloseTo((880 * 3.6) / 4 / 60, 2)
  for (const mode of ['wheels', 'bicycle', 'car'] as const) expect(buildGraph(detour, mode).edgeFrom).toHaveLength(3)
})

test('wheels take a longer flat way rather than a steep one', () => {
  const hill = drawRoads(
    [
      [0, 0, 200],
      [40, 0, 210],
      [80, 0, 200],
      [40, 100, 200],
    ],
    [
      { from: 0, to: 1 },
      { from: 1, to: 2 },
      { from: 0, to: 3 },
      { from: 3, to: 2 },
    ],
  )
  expect(minutes(hill, 'wheels', foot, end)).toBeCloseTo((2 * Math.hypot(40, 100) * 3.6) / 4 / 60, 2)
})

test('a one-way binds cars and not feet', () => {
  const oneWay = drawRoads(
    [
      [0, 0],
      [80, 0],
      [40, 300],
    ],
    [
      { from: 0, to: 1, allowed: ALL, allowedBack: ALL & ~MODE_BITS.car },
      { from: 1, to: 2 },
      { from: 2, to: 0 },
    ],
  )
  const round = 2 * Math.hypot(40, 300)
  expect(minutes(oneWay, 'car', foot, end)).toBeCloseTo(80 / 5 / 60, 3)
  expect(minutes(oneWay, 'car', end, foot)).toBeCloseTo(round / 5 / 60, 3)
  expect(minutes(oneWay, 'foot', end, foot)).toBeCloseTo(1, 3)
})

test('what no mode may use is in no graph', () => {
  const shut = drawRoads(
    [
      [0, 0],
      [80, 0],
      [160, 0],
    ],
    [
      { from: 0, to: 1, allowed: 0 },
      { from: 1, to: 2, allowed: MODE_BITS.car, allowedBack: 0 },
    ],
  )
  expect(buildGraph(shut, 'foot').lon).toHaveLength(0)
  expect([...buildGraph(shut, 'car').there, ...buildGraph(shut, 'car').back]).toContain(FORBIDDEN)
  expect(snap(buildGraph(shut, 'foot'), foot)).toBeNull()
})

/** An uneven block of streets with heights, stairs and one-ways. */
const blocks = (() => {
  const side = 6
  const nodes = Array.from(
    { length: side * side },
    (_, n) =>
      [(n % side) * 90 + ((n * 37) % 23), Math.floor(n / side) * 80 + ((n * 53) % 19), 200 + ((n * 29) % 17)] as const,
  )
  const edges = nodes.flatMap((_, n) => [
    ...(n % side < side - 1 ? [{ from: n, to: n + 1, kind: n % 5 === 0 ? ('steps' as const) : undefined }] : []),
    ...(n + side < nodes.length
      ? [{ from: n, to: n + side, allowedBack: n % 4 === 0 ? ALL & ~MODE_BITS.car : ALL }]
      : []),
  ])
  return drawRoads(nodes, edges)
})()

test('the order of the source leaves no trace', () => {
  const columns = (graph: RoadGraph) =>
    JSON.stringify(graph, (_, value) => (ArrayBuffer.isView(value) ? [...(value as Uint32Array)] : value))
  const order = (length: number) =>
    fc.shuffledSubarray(
      Array.from({ length }, (_, n) => n),
      { minLength: length },
    )
  fc.assert(
    fc.property(order(blocks.lon.length), order(blocks.from.length), (nodes, edges) => {
      const other = reorder(blocks, nodes, edges)
      for (const mode of MODES) {
        const [a, b] = [buildGraph(blocks, mode), buildGraph(other, mode)]
        expect(columns(b)).toBe(columns(a))
        const area = (graph: RoadGraph) => reachArea(graph, snap(graph, at(200, 210))!, { minutes: 3 })
        expect(area(b)).toEqual(area(a))
      }
    }),
    { seed: 6, numRuns: 8 },
  )
})
