import type { RoadNetwork } from '@/domain/places/roads/network'
import type { Edges } from './edges'
import type { NodeTable } from './node-table'

/** Fills a column number by number; `from` with a mapping would make a list of millions in between. */
function column<Numbers extends Float64Array | Float32Array | Uint32Array>(
  numbers: Numbers,
  value: (at: number) => number,
): Numbers {
  for (let at = 0; at < numbers.length; at += 1) numbers[at] = value(at)
  return numbers
}

/** Nodes an edge touches, in the order of their ids, and where each of them comes to stand. */
function keptNodes(edges: Edges, table: NodeTable): { kept: Uint32Array; index: Uint32Array } {
  const total = table.length + edges.copies.length
  const index = new Uint32Array(total)
  for (const ends of [edges.from.view(), edges.to.view()])
    for (let at = 0; at < ends.length; at += 1) index[ends[at]!] = 1
  const kept = new Uint32Array(index.reduce((sum, used) => sum + used, 0))
  let next = 0
  for (let node = 0; node < total; node += 1)
    if (index[node]) {
      index[node] = next
      kept[next++] = node < table.length ? node : edges.copies[node - table.length]!
    }
  return { kept, index }
}

/** The columns the engine takes. */
export function makeNetwork(edges: Edges, table: NodeTable, heights: Float32Array): RoadNetwork {
  const { kept, index } = keptNodes(edges, table)
  const [from, to] = [edges.from.view(), edges.to.view()]
  return {
    lon: column(new Float64Array(kept.length), (at) => table.lon[kept[at]!]! / 1e7),
    lat: column(new Float64Array(kept.length), (at) => table.lat[kept[at]!]! / 1e7),
    height: column(new Float32Array(kept.length), (at) => heights[kept[at]!]!),
    from: column(new Uint32Array(from.length), (at) => index[from[at]!]!),
    to: column(new Uint32Array(to.length), (at) => index[to[at]!]!),
    metres: edges.metres.view().slice(),
    kind: edges.kind.view().slice(),
    allowed: edges.allowed.view().slice(),
    allowedBack: edges.allowedBack.view().slice(),
    kmh: edges.kmh.view().slice(),
  }
}
