import type { Point } from '../../words'
import { SNAP_METRES } from '../constants'
import { DEGREE_METRES, lonDegreeMetres, UNIT } from '../geo'
import type { RoadGraph, Snap } from '../graph'

interface Found {
  edge: number
  along: number
  squared: number
}

/** A point on a flat sheet around itself: good to a millimetre within the few hundred metres that matter. */
interface Sheet {
  lon: number
  lat: number
  /** Metres in 1e-7 degrees. */
  perLon: number
  perLat: number
}

/** Nearest point of an edge: how far along, and its squared distance in metres. */
function onEdge(graph: RoadGraph, edge: number, { lon, lat, perLon, perLat }: Sheet): Found {
  const [from, to] = [graph.edgeFrom[edge]!, graph.edgeTo[edge]!]
  const ax = (graph.lon[from]! - lon) * perLon
  const ay = (graph.lat[from]! - lat) * perLat
  const dx = (graph.lon[to]! - graph.lon[from]!) * perLon
  const dy = (graph.lat[to]! - graph.lat[from]!) * perLat
  const length = dx * dx + dy * dy
  const along = length > 0 ? Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length)) : 0
  const [x, y] = [ax + along * dx, ay + along * dy]
  return { edge, along, squared: x * x + y * y }
}

/** The nearer of two; of equals the one that stands first in the graph. */
const nearer = (a: Found | null, b: Found): Found =>
  a && (a.squared < b.squared || (a.squared === b.squared && a.edge <= b.edge)) ? a : b

/** Nearest edges within a ring of squares: any, and one that leads somewhere. */
interface Nearest {
  any: Found | null
  connected: Found | null
}

function lookInto(graph: RoadGraph, column: number, row: number, sheet: Sheet, best: Nearest): void {
  const { grid, connected } = graph
  if (column < 0 || row < 0 || column >= grid.columns || row >= grid.rows) return
  const cell = row * grid.columns + column
  for (let at = grid.first[cell]!; at < grid.first[cell + 1]!; at++) {
    const found = onEdge(graph, grid.edges[at]!, sheet)
    best.any = nearer(best.any, found)
    if (connected[found.edge]) best.connected = nearer(best.connected, found)
  }
}

/** The squares at a distance of `ring` squares around one. */
function lookAround(graph: RoadGraph, column: number, row: number, ring: number, sheet: Sheet, best: Nearest): void {
  for (let x = column - ring; x <= column + ring; x++) {
    lookInto(graph, x, row - ring, sheet, best)
    if (ring > 0) lookInto(graph, x, row + ring, sheet, best)
  }
  for (let y = row - ring + 1; y < row + ring; y++) {
    lookInto(graph, column - ring, y, sheet, best)
    lookInto(graph, column + ring, y, sheet, best)
  }
}

function nearestEdges(graph: RoadGraph, sheet: Sheet): Nearest {
  const { west, south, cellLon, cellLat, columns, rows } = graph.grid
  const column = Math.floor((sheet.lon - west) / cellLon)
  const row = Math.floor((sheet.lat - south) / cellLat)
  const side = Math.min(cellLon * sheet.perLon, cellLat * sheet.perLat)
  const farthest = Math.ceil(SNAP_METRES / side) + 1
  // Rings that lie wholly beside the index are passed over at once.
  const beside = Math.max(0, -column, column - columns + 1, -row, row - rows + 1)
  const best: Nearest = { any: null, connected: null }
  for (let ring = beside; ring <= farthest; ring++) {
    // What lies in this ring and beyond is at least so far away.
    const away = Math.max(0, ring - 1) * side
    if (best.connected && best.connected.squared <= away * away) break
    lookAround(graph, column, row, ring, sheet, best)
  }
  return best
}

/**
 * Sets a point down on the nearest road that leads somewhere, anywhere along it; a nearer island of paths is passed
 * over and said. Null when no such road lies within SNAP_METRES. In the river: the bank's road, with its distance.
 * Example: 30 m beside the middle of a street → { along: 0.5, metres: 30, passedOver: null }.
 */
export function snap(graph: RoadGraph, { lon, lat }: Point): Snap | null {
  const sheet = { lon: lon / UNIT, lat: lat / UNIT, perLon: lonDegreeMetres(lat) * UNIT, perLat: DEGREE_METRES * UNIT }
  const { any, connected } = nearestEdges(graph, sheet)
  if (!any || !connected || connected.squared > SNAP_METRES * SNAP_METRES) return null
  const { edge, along } = connected
  const [from, to] = [graph.edgeFrom[edge]!, graph.edgeTo[edge]!]
  const between = (column: Int32Array) => (column[from]! + along * (column[to]! - column[from]!)) * UNIT
  return {
    edge,
    along,
    lon: between(graph.lon),
    lat: between(graph.lat),
    metres: Math.sqrt(connected.squared),
    passedOver: any.squared < connected.squared ? Math.sqrt(any.squared) : null,
  }
}
