import type { Mode } from '../../words'
import { FORBIDDEN, LONGEST, type RoadGraph } from '../graph'
import { EDGE_KINDS, MODE_BITS, type RoadNetwork } from '../network'
import { arcsOf, type EdgeTimes } from './arcs'
import { connectedEdges } from './connected'
import { gridOf } from './edge-grid'
import { orderNodes, type OrderedNodes } from './order-places'
import { travelSeconds } from './travel-time'

const STEPS = EDGE_KINDS.indexOf('steps')

/** Edges of the source a mode may use in some direction. Only feet climb stairs, whatever the source says. */
function edgesFor({ from, to, kind, allowed, allowedBack }: RoadNetwork, mode: Mode): number[] {
  const bit = MODE_BITS[mode]
  const edges: number[] = []
  for (let edge = 0; edge < from.length; edge++) {
    if (from[edge] === to[edge] || (kind[edge] === STEPS && mode !== 'foot')) continue
    if (((allowed[edge]! | allowedBack[edge]!) & bit) !== 0) edges.push(edge)
  }
  return edges
}

/** Whole milliseconds along an edge, at least one; FORBIDDEN where the mode may not. */
function millisecondsOf(network: RoadNetwork, edge: number, mode: Mode, backwards: boolean): number {
  const allowed = backwards ? network.allowedBack : network.allowed
  if ((allowed[edge]! & MODE_BITS[mode]) === 0) return FORBIDDEN
  const climb = network.height[network.to[edge]!]! - network.height[network.from[edge]!]!
  const seconds = travelSeconds(mode, {
    kind: EDGE_KINDS[network.kind[edge]!] ?? 'path',
    metres: network.metres[edge]!,
    rise: backwards ? -climb : climb,
    kmh: network.kmh[edge]!,
  })
  return Math.min(LONGEST, Math.max(1, Math.round(seconds * 1000)))
}

/** Edges with their times, from the lower node to the higher, sorted: the source's order leaves no trace. */
function timeEdges(network: RoadNetwork, mode: Mode, edges: number[], { newIndex }: OrderedNodes): EdgeTimes {
  const columns = {
    edgeFrom: new Uint32Array(edges.length),
    edgeTo: new Uint32Array(edges.length),
    there: new Uint32Array(edges.length),
    back: new Uint32Array(edges.length),
  }
  const rows = edges.map((edge) => {
    const [from, to] = [newIndex[network.from[edge]!]!, newIndex[network.to[edge]!]!]
    const there = millisecondsOf(network, edge, mode, false)
    const back = millisecondsOf(network, edge, mode, true)
    return from < to ? [from, to, there, back] : [to, from, back, there]
  })
  rows.sort((a, b) => a[0]! - b[0]! || a[1]! - b[1]! || a[2]! - b[2]! || a[3]! - b[3]!)
  rows.forEach(([from, to, there, back], n) => {
    columns.edgeFrom[n] = from!
    columns.edgeTo[n] = to!
    columns.there[n] = there!
    columns.back[n] = back!
  })
  return columns
}

/** A graph from its columns: arcs both ways, index, connected parts. Also how a file becomes a graph. */
export function graphFrom(mode: Mode, lon: Int32Array, lat: Int32Array, edges: EdgeTimes): RoadGraph {
  const forward = arcsOf(lon.length, edges)
  const reverse = arcsOf(lon.length, edges, true)
  const grid = gridOf({ lon, lat, edgeFrom: edges.edgeFrom, edgeTo: edges.edgeTo })
  const connected = connectedEdges({ ...edges, lon, lat, forward, reverse })
  return { mode, lon, lat, ...edges, forward, reverse, grid, connected }
}

/**
 * One mode's graph of a network: slopes by Tobler's ratio, stairs by their rise, one-ways for those they bind.
 * Heights on bridges and in tunnels come from the source, drawn straight from end to end, so neither is a cliff.
 */
export function buildGraph(network: RoadNetwork, mode: Mode): RoadGraph {
  const edges = edgesFor(network, mode)
  const nodes = orderNodes(network, edges)
  return graphFrom(mode, nodes.lon, nodes.lat, timeEdges(network, mode, edges, nodes))
}
