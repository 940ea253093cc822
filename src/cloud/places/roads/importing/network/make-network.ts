import type { RoadNetwork } from '@/domain/places/roads/network'
import type { Edges } from './edges'
import type { NodeTable } from './node-table'

/** The columns the engine takes: only nodes that an edge touches, in the order of their ids. */
export function makeNetwork(edges: Edges, table: NodeTable, heights: Float32Array): RoadNetwork {
  const total = table.length + edges.copies.length
  const index = new Uint32Array(total)
  for (const end of [edges.from.view(), edges.to.view()]) for (const node of end) index[node] = 1
  const kept = new Uint32Array(index.reduce((sum, used) => sum + used, 0))
  let next = 0
  for (let node = 0; node < total; node += 1)
    if (index[node]) {
      index[node] = next
      kept[next++] = node < table.length ? node : edges.copies[node - table.length]!
    }
  return {
    lon: Float64Array.from(kept, (node) => table.lon[node]! / 1e7),
    lat: Float64Array.from(kept, (node) => table.lat[node]! / 1e7),
    height: Float32Array.from(kept, (node) => heights[node]!),
    from: Uint32Array.from(edges.from.view(), (node) => index[node]!),
    to: Uint32Array.from(edges.to.view(), (node) => index[node]!),
    metres: edges.metres.view().slice(),
    kind: edges.kind.view().slice(),
    allowed: edges.allowed.view().slice(),
    allowedBack: edges.allowedBack.view().slice(),
    kmh: edges.kmh.view().slice(),
  }
}
