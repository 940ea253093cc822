import { DEGREE_METRES, lonDegreeMetres, metresBetween } from './geo'
import { EDGE_KINDS, MODE_BITS, type EdgeKind, type RoadNetwork } from './network'
import type { Point } from '../words'

/** Small networks that tests draw themselves: metres east and north of this point, heights, and ways between. */
const WEST = 106.5
const SOUTH = 29.6

export const ALL = MODE_BITS.foot | MODE_BITS.wheels | MODE_BITS.bicycle | MODE_BITS.car

export interface DrawnEdge {
  from: number
  to: number
  kind?: EdgeKind
  allowed?: number
  allowedBack?: number
  kmh?: number
}

/** A point some metres east and north of the drawing's corner. */
export const at = (x: number, y: number): Point => ({
  lon: WEST + x / lonDegreeMetres(SOUTH),
  lat: SOUTH + y / DEGREE_METRES,
})

export function drawRoads(
  nodes: readonly (readonly [x: number, y: number, height?: number])[],
  edges: readonly DrawnEdge[],
): RoadNetwork {
  const points = nodes.map(([x, y]) => at(x, y))
  const [lon, lat] = [Float64Array.from(points, (p) => p.lon), Float64Array.from(points, (p) => p.lat)]
  return {
    lon,
    lat,
    height: Float32Array.from(nodes, ([, , height]) => height ?? NaN),
    from: Uint32Array.from(edges, ({ from }) => from),
    to: Uint32Array.from(edges, ({ to }) => to),
    metres: Float32Array.from(edges, ({ from, to }) => metresBetween(lon[from]!, lat[from]!, lon[to]!, lat[to]!)),
    kind: Uint8Array.from(edges, ({ kind = 'residential' }) => EDGE_KINDS.indexOf(kind)),
    allowed: Uint8Array.from(edges, ({ allowed = ALL }) => allowed),
    allowedBack: Uint8Array.from(edges, ({ allowed = ALL, allowedBack = allowed }) => allowedBack),
    kmh: Uint8Array.from(edges, ({ kmh = 0 }) => kmh),
  }
}

/** The same network with nodes and edges in another order, and edges drawn from the other end. */
export function reorder(network: RoadNetwork, nodeOrder: readonly number[], edgeOrder: readonly number[]): RoadNetwork {
  const place = new Map(nodeOrder.map((node, n) => [node, n]))
  const turned = (edge: number) => edge % 2 === 1
  const end = (edge: number, first: boolean) => place.get((turned(edge) !== first ? network.from : network.to)[edge]!)!
  return {
    lon: Float64Array.from(nodeOrder, (node) => network.lon[node]!),
    lat: Float64Array.from(nodeOrder, (node) => network.lat[node]!),
    height: Float32Array.from(nodeOrder, (node) => network.height[node]!),
    from: Uint32Array.from(edgeOrder, (edge) => end(edge, true)),
    to: Uint32Array.from(edgeOrder, (edge) => end(edge, false)),
    metres: Float32Array.from(edgeOrder, (edge) => network.metres[edge]!),
    kind: Uint8Array.from(edgeOrder, (edge) => network.kind[edge]!),
    allowed: Uint8Array.from(edgeOrder, (edge) => (turned(edge) ? network.allowedBack : network.allowed)[edge]!),
    allowedBack: Uint8Array.from(edgeOrder, (edge) => (turned(edge) ? network.allowed : network.allowedBack)[edge]!),
    kmh: Uint8Array.from(edgeOrder, (edge) => network.kmh[edge]!),
  }
}
