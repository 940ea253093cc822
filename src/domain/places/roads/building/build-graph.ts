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

/** Edges with their times, from the lower node to the higher, as they come. */
function timesOf(network: RoadNetwork, mode: Mode, edges: number[], { newIndex }: OrderedNodes): EdgeTimes {
  const columns = emptyTimes(edges.length)
  edges.forEach((edge, n) => {
    const [from, to] = [newIndex[network.from[edge]!]!, newIndex[network.to[edge]!]!]
    const backwards = from > to
    columns.edgeFrom[n] = Math.min(from, to)
    columns.edgeTo[n] = Math.max(from, to)
    columns.there[n] = millisecondsOf(network, edge, mode, backwards)
    columns.back[n] = millisecondsOf(network, edge, mode, !backwards)
  })
  return columns
}

const emptyTimes = (edges: number): EdgeTimes => ({
  edgeFrom: new Uint32Array(edges),
  edgeTo: new Uint32Array(edges),
  there: new Uint32Array(edges),
  back: new Uint32Array(edges),
})

/**
 * The same, sorted: the source's order leaves no trace. Numbers of edges are sorted and not edges as objects, of which a
 * region has millions.
 */
function timeEdges(network: RoadNetwork, mode: Mode, edges: number[], nodes: OrderedNodes): EdgeTimes {
  const { edgeFrom, edgeTo, there, back } = timesOf(network, mode, edges, nodes)
  const order = new Uint32Array(edges.length).map((_, n) => n)
  order.sort(
    (a, b) => edgeFrom[a]! - edgeFrom[b]! || edgeTo[a]! - edgeTo[b]! || there[a]! - there[b]! || back[a]! - back[b]!,
  )
  const sorted = (column: Uint32Array) => order.map((edge) => column[edge]!)
  return { edgeFrom: sorted(edgeFrom), edgeTo: sorted(edgeTo), there: sorted(there), back: sorted(back) }
}

/** A graph from its columns: arcs both ways, index, connected parts. Also how a file becomes a graph. */
export function graphFrom(
  mode: Mode,
  lon: Int32Array,
  lat: Int32Array,
  { edgeFrom, edgeTo, there, back }: EdgeTimes,
): RoadGraph {
  const edges = { edgeFrom, edgeTo, there, back }
  const forward = arcsOf(lon.length, edges)
  const reverse = arcsOf(lon.length, edges, true)
  const grid = gridOf({ lon, lat, edgeFrom: edges.edgeFrom, edgeTo: edges.edgeTo })
  return { mode, lon, lat, ...edges, forward, reverse, grid, connected: connectedEdges(edges, forward, reverse) }
}

/** What a graph's file holds: the roads of one mode with their times, without arcs and index. */
export type TimedRoads = Pick<RoadGraph, 'mode' | 'lon' | 'lat' | keyof EdgeTimes>

/**
 * One mode's roads of a network: slopes by Tobler's ratio, stairs by their rise, one-ways for those they bind.
 * Heights on bridges and in tunnels come from the source, drawn straight from end to end, so neither is a cliff.
 */
export function timeRoads(network: RoadNetwork, mode: Mode): TimedRoads {
  const edges = edgesFor(network, mode)
  const nodes = orderNodes(network, edges)
  return { mode, lon: nodes.lon, lat: nodes.lat, ...timeEdges(network, mode, edges, nodes) }
}

/** One mode's graph of a network, with all that searches need. */
export function buildGraph(network: RoadNetwork, mode: Mode): RoadGraph {
  const roads = timeRoads(network, mode)
  return graphFrom(mode, roads.lon, roads.lat, roads)
}
