import type { Drawing } from './drawing'
import { EDGE_KINDS, type RoadNetwork } from './network'

/** Edges of one class at each node. */
function edgesAt({ from, to, kind }: RoadNetwork, wanted: number): Map<number, number[]> {
  const at = new Map<number, number[]>()
  const add = (node: number, edge: number) => {
    const edges = at.get(node)
    if (edges) edges.push(edge)
    else at.set(node, [edge])
  }
  for (let edge = 0; edge < from.length; edge++) {
    if (kind[edge] !== wanted) continue
    add(from[edge]!, edge)
    add(to[edge]!, edge)
  }
  return at
}

/** Walks on from an edge's end for as long as exactly one edge goes on; notes what it has used. */
function follow({ from, to }: RoadNetwork, at: Map<number, number[]>, used: Uint8Array, node: number): number[] {
  const nodes = [node]
  for (let here = node; ;) {
    const edges = at.get(here)!
    const next = edges.find((edge) => !used[edge])
    if (next === undefined || (nodes.length > 1 && edges.length !== 2)) return nodes
    used[next] = 1
    here = from[next] === here ? to[next]! : from[next]!
    nodes.push(here)
  }
}

/** Roads as lines to draw: edges of one class strung together between the places where they fork or end. */
export function linesOf(network: RoadNetwork): Drawing['roads'] {
  const used = new Uint8Array(network.from.length)
  return EDGE_KINDS.flatMap((kind, wanted) => {
    const at = edgesAt(network, wanted)
    const forks = [...at].filter(([, edges]) => edges.length !== 2).map(([node]) => node)
    const lines: Drawing['roads'] = []
    // Forks and ends first; what is left over are rings.
    for (const node of [...forks, ...at.keys()])
      while (at.get(node)!.some((edge) => !used[edge])) {
        const line = follow(network, at, used, node).map((n): [number, number] => [network.lon[n]!, network.lat[n]!])
        lines.push({ kind, line })
      }
    return lines
  })
}
