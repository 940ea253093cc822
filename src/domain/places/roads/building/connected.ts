import { CONNECTED_METRES } from '../constants'
import { metresBetween, UNIT } from '../geo'
import type { Arcs } from '../graph'
import type { EdgeTimes } from './arcs'

/** Nodes in the order in which a walk in depth is done with them (first half of Kosaraju's algorithm). */
function finishingOrder({ first, to }: Arcs): Uint32Array {
  const nodes = first.length - 1
  const seen = new Uint8Array(nodes)
  const next = first.slice(0, nodes)
  const stack = new Uint32Array(nodes)
  const order = new Uint32Array(nodes)
  let done = 0
  for (let start = 0; start < nodes; start++) {
    if (seen[start]) continue
    seen[start] = 1
    let depth = 1
    stack[0] = start
    while (depth > 0) {
      const node = stack[depth - 1]!
      if (next[node] === first[node + 1]) {
        order[done++] = node
        depth--
        continue
      }
      const target = to[next[node]!++]!
      if (seen[target]) continue
      seen[target] = 1
      stack[depth++] = target
    }
  }
  return order
}

/** Number of the part each node belongs to: within a part everybody gets from anywhere to anywhere and back. */
export function partsOf(forward: Arcs, reverse: Arcs): { part: Int32Array; parts: number } {
  const order = finishingOrder(forward)
  const part = new Int32Array(order.length).fill(-1)
  const queue = new Uint32Array(order.length)
  let parts = 0
  for (let n = order.length - 1; n >= 0; n--) {
    if (part[order[n]!] !== -1) continue
    let [head, tail] = [0, 1]
    queue[0] = order[n]!
    part[queue[0]!] = parts
    while (head < tail) {
      const node = queue[head++]!
      for (let arc = reverse.first[node]!; arc < reverse.first[node + 1]!; arc++) {
        const target = reverse.to[arc]!
        if (part[target] !== -1) continue
        part[target] = parts
        queue[tail++] = target
      }
    }
    parts++
  }
  return { part, parts }
}

/** What the marking of edges needs of a graph in the making. */
interface Unmarked extends EdgeTimes {
  lon: Int32Array
  lat: Int32Array
  forward: Arcs
  reverse: Arcs
}

/** Metres of an edge as the crow flies. */
const metresOf = ({ lon, lat, edgeFrom, edgeTo }: Unmarked, edge: number): number => {
  const [a, b] = [edgeFrom[edge]!, edgeTo[edge]!]
  return metresBetween(lon[a]! * UNIT, lat[a]! * UNIT, lon[b]! * UNIT, lat[b]! * UNIT)
}

/**
 * Marks the edges that lead somewhere: both ends in one part with at least CONNECTED_METRES of roads, or as many as the
 * longest has where none has so many. A courtyard's island of paths and a one-way dead end are not for setting people
 * down on.
 */
export function connectedEdges(graph: Unmarked): Uint8Array {
  const { edgeFrom, edgeTo } = graph
  const { part, parts } = partsOf(graph.forward, graph.reverse)
  const metres = new Float64Array(parts)
  const partOf = (edge: number): number => {
    const of = part[edgeFrom[edge]!]!
    return of === part[edgeTo[edge]!] ? of : -1
  }
  for (let edge = 0; edge < edgeFrom.length; edge++)
    if (partOf(edge) >= 0) metres[partOf(edge)]! += metresOf(graph, edge)
  const longest = metres.reduce((a, b) => Math.max(a, b), 0)
  const enough = Math.min(CONNECTED_METRES, longest)
  return Uint8Array.from(edgeFrom, (_, edge) => (partOf(edge) >= 0 && metres[partOf(edge)]! >= enough ? 1 : 0))
}
