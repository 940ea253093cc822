import { CONNECTED_NODES } from '../constants'
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
export function partsOf(forward: Arcs, reverse: Arcs): { part: Int32Array; sizes: number[] } {
  const order = finishingOrder(forward)
  const part = new Int32Array(order.length).fill(-1)
  const queue = new Uint32Array(order.length)
  const sizes: number[] = []
  for (let n = order.length - 1; n >= 0; n--) {
    if (part[order[n]!] !== -1) continue
    let [head, tail] = [0, 1]
    queue[0] = order[n]!
    part[queue[0]!] = sizes.length
    while (head < tail) {
      const node = queue[head++]!
      for (let arc = reverse.first[node]!; arc < reverse.first[node + 1]!; arc++) {
        const target = reverse.to[arc]!
        if (part[target] !== -1) continue
        part[target] = sizes.length
        queue[tail++] = target
      }
    }
    sizes.push(tail)
  }
  return { part, sizes }
}

/**
 * Marks the edges that lead somewhere: both ends in one part of at least CONNECTED_NODES nodes, or of the biggest when
 * none is so big. A courtyard's island of paths and a one-way dead end are not for setting people down on.
 */
export function connectedEdges({ edgeFrom, edgeTo }: EdgeTimes, forward: Arcs, reverse: Arcs): Uint8Array {
  const { part, sizes } = partsOf(forward, reverse)
  const enough = Math.min(
    CONNECTED_NODES,
    sizes.reduce((a, b) => Math.max(a, b), 0),
  )
  return Uint8Array.from(edgeFrom, (from, edge) => {
    const of = part[from]!
    return of === part[edgeTo[edge]!] && sizes[of]! >= enough ? 1 : 0
  })
}
