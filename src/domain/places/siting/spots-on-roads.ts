import type { RoadGraph } from '../roads/graph'
import { UNIT } from '../roads/geo'
import type { Point } from '../words'

/** West, south, east, north in degrees. */
export type Bounds = readonly [number, number, number, number]

/** How much a square grows while there are too many. */
const GROWTH = 1.1
const METRES_PER_LAT = 111_195

interface Spot extends Point {
  squared: number
}

/** Southernmost, then westernmost of spots that lie equally near to the middle of a square. */
const nearer = (a: Spot, b: Spot): Spot => {
  if (a.squared !== b.squared) return a.squared < b.squared ? a : b
  return a.lat < b.lat || (a.lat === b.lat && a.lon <= b.lon) ? a : b
}

function spotsBySquare(graph: RoadGraph, [west, south, east, north]: Bounds, side: number): Spot[] {
  const [cellLat, perLon] = [side / METRES_PER_LAT, Math.cos(((south + north) * Math.PI) / 360)]
  const cellLon = cellLat / perLon
  const columns = Math.ceil((east - west) / cellLon)
  const found = new Map<number, Spot>()
  const look = (node: number) => {
    const [lon, lat] = [graph.lon[node]! * UNIT, graph.lat[node]! * UNIT]
    if (lon < west || lon > east || lat < south || lat > north) return
    const [x, y] = [Math.floor((lon - west) / cellLon), Math.floor((lat - south) / cellLat)]
    const [dx, dy] = [(lon - west - (x + 0.5) * cellLon) * perLon, lat - south - (y + 0.5) * cellLat]
    const [spot, cell] = [{ lon, lat, squared: dx * dx + dy * dy }, y * columns + x]
    const known = found.get(cell)
    found.set(cell, known ? nearer(known, spot) : spot)
  }
  for (let edge = 0; edge < graph.edgeFrom.length; edge++) {
    if (!graph.connected[edge]) continue
    look(graph.edgeFrom[edge]!)
    look(graph.edgeTo[edge]!)
  }
  return [...found.entries()].sort(([a], [b]) => a - b).map(([, spot]) => spot)
}

/**
 * Spots by the roadside spread evenly over an area, at most so many: of each square the road node nearest to its middle.
 * Squares have one size, as small as `most` allows; those without a road have no spot.
 */
export function spotsOnRoads(graph: RoadGraph, bounds: Bounds, most: number): Point[] {
  const [west, south, east, north] = bounds
  const width = (east - west) * METRES_PER_LAT * Math.cos(((south + north) * Math.PI) / 360)
  const area = Math.max(1, width) * Math.max(1, (north - south) * METRES_PER_LAT)
  // A city has roads in about half of its squares; begin with as many spots as that and grow from there.
  for (let side = Math.sqrt(area / most / 2); ; side *= GROWTH) {
    const spots = spotsBySquare(graph, bounds, side)
    if (spots.length <= most) return spots.map(({ lon, lat }) => ({ lon, lat }))
  }
}

/** The same without roads: an even lattice of at most so many spots, its sides in proportion. */
export function evenSpots([west, south, east, north]: Bounds, most: number): Point[] {
  const wide = ((east - west) * Math.cos(((south + north) * Math.PI) / 360)) / Math.max(north - south, 1e-9)
  const rows = Math.min(most, Math.max(1, Math.floor(Math.sqrt(most / Math.max(wide, 1e-9)))))
  const columns = Math.max(1, Math.floor(most / rows))
  return Array.from({ length: rows * columns }, (_, n) => ({
    lon: west + ((n % columns) + 0.5) * ((east - west) / columns),
    lat: south + (Math.floor(n / columns) + 0.5) * ((north - south) / rows),
  }))
}
