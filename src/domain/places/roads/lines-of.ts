import type { Drawing } from './drawing'
import { EDGE_KINDS, type RoadNetwork } from './network'

/** Edges by node in compressed rows. */
interface EdgesByNode {
  first: Uint32Array
  edges: Uint32Array
}

function edgesByNode({ lon, from, to }: RoadNetwork): EdgesByNode {
  const first = new Uint32Array(lon.length + 1)
  for (let edge = 0; edge < from.length; edge++) {
    first[from[edge]! + 1]!++
    first[to[edge]! + 1]!++
  }
  for (let node = 0; node < lon.length; node++) first[node + 1]! += first[node]!
  const next = first.slice()
  const edges = new Uint32Array(2 * from.length)
  for (let edge = 0; edge < from.length; edge++) {
    edges[next[from[edge]!]!++] = edge
    edges[next[to[edge]!]!++] = edge
  }
  return { first, edges }
}

interface Drawn {
  network: RoadNetwork
  byNode: EdgesByNode
  used: Uint8Array
}

/** How many edges of a class meet at a node. */
function meeting({ network, byNode }: Drawn, node: number, kind: number): number {
  let count = 0
  for (let at = byNode.first[node]!; at < byNode.first[node + 1]!; at++)
    if (network.kind[byNode.edges[at]!] === kind) count++
  return count
}

/** One of them that is not drawn yet; −1 where there is none. */
function undrawn({ network, byNode, used }: Drawn, node: number, kind: number): number {
  for (let at = byNode.first[node]!; at < byNode.first[node + 1]!; at++) {
    const edge = byNode.edges[at]!
    if (network.kind[edge] === kind && !used[edge]) return edge
  }
  return -1
}

/** A line along one class from a node, for as long as exactly one edge goes on. */
function follow(drawn: Drawn, node: number, kind: number): [number, number][] {
  const { network, used } = drawn
  const line: [number, number][] = [[network.lon[node]!, network.lat[node]!]]
  for (let here = node; ;) {
    const next = undrawn(drawn, here, kind)
    if (next < 0 || (line.length > 1 && meeting(drawn, here, kind) !== 2)) return line
    used[next] = 1
    here = network.from[next] === here ? network.to[next]! : network.from[next]!
    line.push([network.lon[here]!, network.lat[here]!])
  }
}

/** Roads as lines to draw: edges of one class strung together between the places where they fork or end. */
export function linesOf(network: RoadNetwork): Drawing['roads'] {
  const { from, to, kind } = network
  const drawn = { network, byNode: edgesByNode(network), used: new Uint8Array(from.length) }
  const lines: Drawing['roads'] = []
  const draw = (edge: number, node: number) =>
    lines.push({ kind: EDGE_KINDS[kind[edge]!]!, line: follow(drawn, node, kind[edge]!) })
  // From forks and ends first; what is left over are rings.
  const drawFrom = (node: number, edge: number) => {
    while (!drawn.used[edge] && meeting(drawn, node, kind[edge]!) !== 2) draw(edge, node)
  }
  for (let edge = 0; edge < from.length; edge++) {
    drawFrom(from[edge]!, edge)
    drawFrom(to[edge]!, edge)
  }
  for (let edge = 0; edge < from.length; edge++) if (!drawn.used[edge]) draw(edge, from[edge]!)
  return lines
}
