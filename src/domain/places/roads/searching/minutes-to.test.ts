import fc from 'fast-check'
import { MODES, type Mode, type Point } from '../../words'
import { buildGraph } from '../building/build-graph'
import { travelSeconds } from '../building/travel-time'
import { EDGE_KINDS, MODE_BITS, type EdgeKind, type RoadNetwork } from '../network'
import { ALL, at, drawRoads, type DrawnEdge } from '../testing-roads'
import { minutesTo } from './minutes-to'
import { snap } from './snap'

/** Any small network: up to 25 nodes with heights, up to 60 ways of all kinds, one-ways among them. */
const anyRoads = fc
  .array(
    fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 }), fc.integer({ min: 150, max: 260 })),
    {
      minLength: 4,
      maxLength: 25,
      size: 'max',
    },
  )
  .chain((nodes) => {
    const node = fc.integer({ min: 0, max: nodes.length - 1 })
    const kind = fc.constantFrom<EdgeKind>('residential', 'primary', 'footway', 'steps', 'lift', 'ferry')
    const users = fc.constantFrom(ALL, ALL, ALL, ALL & ~MODE_BITS.car, MODE_BITS.foot)
    const edge: fc.Arbitrary<DrawnEdge> = fc.record({ from: node, to: node, kind, allowed: users, allowedBack: users })
    return fc
      .array(edge, { minLength: nodes.length, maxLength: 60, size: 'max' })
      .map((edges) => drawRoads(nodes, edges))
  })

/** Plain Dijkstra over the source's own columns, in seconds, without buckets, limits or whole milliseconds. */
function plainSeconds(network: RoadNetwork, mode: Mode, start: number): number[] {
  const seconds = Array.from(network.lon, (_, node) => (node === start ? 0 : Infinity))
  const open = new Set([start])
  while (open.size > 0) {
    const node = [...open].reduce((a, b) => (seconds[b]! < seconds[a]! ? b : a))
    open.delete(node)
    for (let edge = 0; edge < network.from.length; edge++)
      for (const backwards of [false, true]) {
        const [a, b] = [network.from[edge]!, network.to[edge]!]
        const allowed = (backwards ? network.allowedBack : network.allowed)[edge]!
        const kind = EDGE_KINDS[network.kind[edge]!]!
        if ((backwards ? b : a) !== node || a === b || !(allowed & MODE_BITS[mode])) continue
        if (kind === 'steps' && mode !== 'foot') continue
        const rise = (network.height[b]! - network.height[a]!) * (backwards ? -1 : 1)
        const metres = network.metres[edge]!
        const there = seconds[node]! + Math.max(0.001, travelSeconds(mode, { kind, metres, rise, kmh: 0 }))
        const target = backwards ? a : b
        if (there >= seconds[target]!) continue
        seconds[target] = there
        open.add(target)
      }
  }
  return seconds
}

const pointOf = (network: RoadNetwork, node: number): Point => ({ lon: network.lon[node]!, lat: network.lat[node]! })

test('minutes agree with a plain search of every way, to a few milliseconds', () => {
  fc.assert(
    fc.property(anyRoads, fc.constantFrom(...MODES), fc.nat(), (network, mode, pick) => {
      const start = pick % network.lon.length
      const graph = buildGraph(network, mode)
      const isAt = (node: number) => {
        const found = snap(graph, pointOf(network, node))
        return found && found.metres < 0.02 && (found.along === 0 || found.along === 1) ? found : null
      }
      const origin = isAt(start)
      // Two nodes may share a place, or an edge run through a third: then "at the node" says too little.
      const places = new Set(Array.from(network.lon, (lon, n) => `${lon} ${network.lat[n]}`))
      fc.pre(origin !== null && places.size === network.lon.length)
      const targets = Array.from(network.lon, (_, node) => isAt(node))
      const found = minutesTo(graph, origin!, targets, { minutes: 60 })
      const plain = plainSeconds(network, mode, start)
      targets.forEach((target, node) => {
        if (!target) return
        if (found[node]! <= 59.9) expect(Math.abs(found[node]! * 60 - plain[node]!)).toBeLessThan(0.05)
        else expect(plain[node]!).toBeGreaterThan(59.8 * 60)
      })
    }),
    { seed: 6, numRuns: 300 },
  )
})

/** Three points somewhere about a network, set down on it. */
const expectOfAnyThree = (
  use: (graph: ReturnType<typeof buildGraph>, three: [Snap, Snap, Snap]) => void,
  numRuns = 200,
): void => {
  const spot = fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 })).map(([x, y]) => at(x, y))
  fc.assert(
    fc.property(anyRoads, fc.constantFrom(...MODES), fc.tuple(spot, spot, spot), (network, mode, points) => {
      const graph = buildGraph(network, mode)
      const three = points.map((point) => snap(graph, point))
      fc.pre(three.every((found) => found !== null))
      use(graph, three as [Snap, Snap, Snap])
    }),
    { seed: 6, numRuns },
  )
}
type Snap = NonNullable<ReturnType<typeof snap>>

test('a detour over a third place is never shorter', () => {
  expectOfAnyThree((graph, [a, b, c]) => {
    const [ab, ac] = minutesTo(graph, a, [b, c], { minutes: 60 })
    const [bc] = minutesTo(graph, b, [c], { minutes: 60 })
    if (ab! + bc! <= 59) expect(ac!).toBeLessThanOrEqual(ab! + bc! + 0.0001)
  })
})

test('from each target to the origin is what a search from the target says', () => {
  expectOfAnyThree((graph, [a, b, c]) => {
    const home = minutesTo(graph, a, [b, c], { minutes: 60, backwards: true })
    expect(home[0]).toBeCloseTo(minutesTo(graph, b, [a], { minutes: 60 })[0]!, 3)
    expect(home[1]).toBeCloseTo(minutesTo(graph, c, [a], { minutes: 60 })[0]!, 3)
  })
})

test('forward over the reversed graph is backward over the graph', () => {
  expectOfAnyThree((graph, [a, b, c]) => {
    const reversed = { ...graph, forward: graph.reverse, reverse: graph.forward, there: graph.back, back: graph.there }
    const backward = minutesTo(graph, a, [b, c], { minutes: 60, backwards: true })
    expect(minutesTo(reversed, a, [b, c], { minutes: 60 })).toEqual(backward)
  })
})

test('with more minutes everything found before is found at the same time', () => {
  expectOfAnyThree((graph, [a, b, c]) => {
    const all = minutesTo(graph, a, [b, c], { minutes: 60 })
    for (const minutes of [1, 2, 5, 10, 15, 30]) {
      const some = minutesTo(graph, a, [b, c], { minutes, limit: minutes })
      some.forEach((found, n) => expect(found).toBe(all[n]! <= minutes ? all[n] : Infinity))
    }
  })
})

test('at the same place no time has passed', () => {
  expectOfAnyThree((graph, [a]) => expect(minutesTo(graph, a, [a], { minutes: 5 })[0]).toBe(0), 50)
})

/** A street of 8 km with a node every 80 m: a minute on foot from node to node. */
const street = drawRoads(
  Array.from({ length: 101 }, (_, n) => [n * 80, 0] as const),
  Array.from({ length: 100 }, (_, n) => ({ from: n, to: n + 1 })),
)

describe('how far the search goes', () => {
  const graph = buildGraph(street, 'foot')
  const origin = snap(graph, at(0, 0))!
  const targets = [10, 20, 40, 59, 70].map((minute) => snap(graph, at(minute * 80, 0)))
  const whole = (minutes: Float64Array) => [...minutes].map((m) => Math.round(m * 100) / 100)

  test('to the hour when nothing is enough', () => {
    expect(whole(minutesTo(graph, origin, targets, { minutes: 15 }))).toEqual([10, 20, 40, 59, Infinity])
  })

  test('to the minutes asked for when nothing more is wanted', () => {
    expect(whole(minutesTo(graph, origin, targets, { minutes: 15, enough: () => true }))).toEqual([
      10,
      Infinity,
      Infinity,
      Infinity,
      Infinity,
    ])
  })

  test('beyond them only until what is found will do', () => {
    const asked: number[] = []
    const found = minutesTo(graph, origin, targets, {
      minutes: 15,
      enough: (minutes) => {
        asked.push(minutes.filter((m) => m < Infinity).length)
        return minutes[1]! < Infinity
      },
    })
    expect(whole(found)).toEqual([10, 20, Infinity, Infinity, Infinity])
    expect(asked.at(0)).toBe(1)
    expect(asked.at(-1)).toBe(2)
    expect(asked.length).toBeLessThanOrEqual(7)
  })

  test('a search may be made while another asks', () => {
    const inner: number[] = []
    const found = minutesTo(graph, origin, targets, {
      minutes: 15,
      enough: () => {
        inner.push(minutesTo(graph, targets[1]!, [origin], { minutes: 30 })[0]!)
        return inner.length > 10
      },
    })
    expect(whole(found).slice(0, 2)).toEqual([10, 20])
    for (const minutes of inner) expect(minutes).toBeCloseTo(20, 2)
  })

  test('a target nowhere is not found, the others are', () => {
    expect(whole(minutesTo(graph, origin, [null, targets[0]!], { minutes: 15 }))).toEqual([Infinity, 10])
  })

  test('an elder gets to 0.7 of the distance', () => {
    expect(whole(minutesTo(graph, origin, targets, { minutes: 15, factor: 0.7 }))).toEqual([
      14.29,
      28.57,
      57.14,
      Infinity,
      Infinity,
    ])
  })
})
