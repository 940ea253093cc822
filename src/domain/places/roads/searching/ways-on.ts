import type { RoadGraph, Snap } from '../graph'
import { NEVER } from './neighbours'
import { toEnds, type Search } from './search'
import { thin } from './thinned'

/** Ways on from a point to where a search may meet it: a number of the thinned graph and the milliseconds, one after the other. */
export type WaysOn = Int32Array

/** Follows every road from a point to the nodes that are kept, over those that are not; all of them are met. */
function follow(graph: RoadGraph, origin: Snap): WaysOn {
  const { index, kept, forward } = thin(graph)
  const times = new Map<number, number>()
  const open: number[] = []
  const reach = (node: number, time: number) => {
    if (time >= (times.get(node) ?? NEVER)) return
    times.set(node, time)
    if (node >= kept) open.push(node)
  }
  for (const [node, time] of toEnds(graph, origin, false)) reach(index[node]!, time)
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const now = times.get(node)!
    for (let arc = forward.first[node]!; arc < forward.first[node + 1]!; arc++)
      reach(forward.to[arc]!, now + forward.milliseconds[arc]!)
  }
  return Int32Array.from([...times].flat())
}

/** For as long as a graph is kept, and somebody keeps the point: each is asked for once for every service. */
const known = new WeakMap<RoadGraph, WeakMap<Snap, WaysOn>>()

/** The ways on from a point, with the direction of travel. */
export function waysOnFrom(graph: RoadGraph, origin: Snap): WaysOn {
  const ofGraph = known.get(graph) ?? new WeakMap<Snap, WaysOn>()
  known.set(graph, ofGraph)
  const ways = ofGraph.get(origin) ?? follow(graph, origin)
  ofGraph.set(origin, ways)
  return ways
}

/** Milliseconds by what a search of the thinned graph has met so far; beyond every limit where it has met nothing. */
export function soonest({ time }: Search, ways: WaysOn): number {
  let best = Infinity
  for (let at = 0; at < ways.length; at += 2) {
    const there = time[ways[at]!]! + ways[at + 1]!
    if (there < best) best = there
  }
  return best
}
