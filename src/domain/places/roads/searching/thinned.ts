import type { Arcs, RoadGraph } from '../graph'
import { leaveOut } from './leave-out'
import { neighboursIn, type Neighbours } from './neighbours'

/**
 * A graph of which most nodes are left out: what leads over them stands as longer arcs between those that are kept. Nodes
 * have other numbers here, the kept ones first, so that a search of the whole town finds them side by side in memory.
 */
export interface Thinned {
  /** Number here by number in the graph. */
  index: Uint32Array
  /** Those numbered below are kept, and lead to kept ones only; the others lead on to whom is left out later, or kept. */
  kept: number
  forward: Arcs
  /** The same against the direction of travel. */
  reverse: Arcs
}

/** Nodes by their new number: the kept ones first, all in the order of place they had. */
function renumber(isKept: Uint8Array): { index: Uint32Array; order: Uint32Array; kept: number } {
  const order = new Uint32Array(isKept.length)
  let kept = 0
  for (let node = 0; node < isKept.length; node++) if (isKept[node]) order[kept++] = node
  let count = kept
  for (let node = 0; node < isKept.length; node++) if (!isKept[node]) order[count++] = node
  const index = new Uint32Array(isKept.length)
  for (let n = 0; n < order.length; n++) index[order[n]!] = n
  return { index, order, kept }
}

/** The chains of neighbours as arcs, by the nodes' new numbers. */
function arcsOf(order: Uint32Array, index: Uint32Array, { newest, count, to, ahead, behind, older }: Neighbours) {
  const first = new Int32Array(order.length + 1)
  for (let n = 0; n < order.length; n++) first[n + 1] = first[n]! + count[order[n]!]!
  const column = () => new Int32Array(first[order.length]!)
  const [target, out, home] = [column(), column(), column()]
  let arc = 0
  for (const node of order)
    for (let entry = newest[node]!; entry >= 0; entry = older[entry]!, arc++) {
      target[arc] = index[to[entry]!]!
      out[arc] = ahead[entry]!
      home[arc] = behind[entry]!
    }
  return { forward: { first, to: target, milliseconds: out }, reverse: { first, to: target, milliseconds: home } }
}

const known = new WeakMap<RoadGraph, Thinned>()

/** A graph thinned out, worked out once. */
export function thin(graph: RoadGraph): Thinned {
  const before = known.get(graph)
  if (before) return before
  const neighbours = neighboursIn(graph)
  const { index, order, kept } = renumber(leaveOut(neighbours))
  const thinned = { index, kept, ...arcsOf(order, index, neighbours) }
  known.set(graph, thinned)
  return thinned
}
