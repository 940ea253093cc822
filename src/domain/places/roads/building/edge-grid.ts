import { INDEX_METRES } from '../constants'
import { DEGREE_METRES, lonDegreeMetres, UNIT } from '../geo'
import type { EdgeGrid } from '../graph'

interface Lines {
  lon: Int32Array
  lat: Int32Array
  edgeFrom: Uint32Array
  edgeTo: Uint32Array
}

const least = (values: Int32Array): number => values.reduce((a, b) => Math.min(a, b), values[0] ?? 0)
const most = (values: Int32Array): number => values.reduce((a, b) => Math.max(a, b), values[0] ?? 0)

/** Squares over the nodes of a graph; a network that spans continents gets bigger ones. */
function frame({ lon, lat }: Lines): Omit<EdgeGrid, 'first' | 'edges'> {
  const [west, south, east, north] = [least(lon), least(lat), most(lon), most(lat)]
  const [width, height] = [east - west, north - south]
  const middle = ((south + north) / 2) * UNIT
  let side = INDEX_METRES
  for (;;) {
    const cellLat = Math.ceil(side / DEGREE_METRES / UNIT)
    const cellLon = Math.ceil(side / Math.max(1, lonDegreeMetres(middle)) / UNIT)
    const columns = Math.floor(width / cellLon) + 1
    const rows = Math.floor(height / cellLat) + 1
    if (columns * rows <= 64 + 4 * lon.length) return { west, south, cellLon, cellLat, columns, rows }
    side *= 2
  }
}

/** Calls `visit` with each square of the box around an edge. */
function eachCell(grid: Omit<EdgeGrid, 'first' | 'edges'>, lines: Lines, visit: (cell: number, edge: number) => void) {
  const { west, south, cellLon, cellLat, columns } = grid
  for (let edge = 0; edge < lines.edgeFrom.length; edge++) {
    const [a, b] = [lines.edgeFrom[edge]!, lines.edgeTo[edge]!]
    const x1 = Math.floor((Math.min(lines.lon[a]!, lines.lon[b]!) - west) / cellLon)
    const x2 = Math.floor((Math.max(lines.lon[a]!, lines.lon[b]!) - west) / cellLon)
    const y1 = Math.floor((Math.min(lines.lat[a]!, lines.lat[b]!) - south) / cellLat)
    const y2 = Math.floor((Math.max(lines.lat[a]!, lines.lat[b]!) - south) / cellLat)
    for (let y = y1; y <= y2; y++) for (let x = x1; x <= x2; x++) visit(y * columns + x, edge)
  }
}

/** Index of edges by square, for the road nearest to a point. */
export function gridOf(lines: Lines): EdgeGrid {
  const grid = frame(lines)
  const cells = grid.columns * grid.rows
  const first = new Uint32Array(cells + 1)
  eachCell(grid, lines, (cell) => first[cell + 1]!++)
  for (let cell = 0; cell < cells; cell++) first[cell + 1]! += first[cell]!
  const next = first.slice(0, cells)
  const edges = new Uint32Array(first[cells]!)
  eachCell(grid, lines, (cell, edge) => (edges[next[cell]!++] = edge))
  return { ...grid, first, edges }
}
