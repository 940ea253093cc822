import { AREA } from '../constants'
import { DEGREE_METRES, lonDegreeMetres, UNIT } from '../geo'
import type { Stretches } from './stretches'

/** Arrival times at the points of a grid; row by row from the south-west. */
export interface TimeGrid {
  /** Degrees of its first point, and between points. */
  west: number
  south: number
  stepLon: number
  stepLat: number
  columns: number
  rows: number
  /** Metres between points. */
  cell: number
  /** Milliseconds; Infinity where nobody gets. */
  time: Float32Array
}

/** West, south, east and north of all stretches, degrees. */
function boxAround({ count, numbers }: Stretches): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let at = 0; at < count * 6; at += 3) {
    box[0] = Math.min(box[0], numbers[at]!)
    box[1] = Math.min(box[1], numbers[at + 1]!)
    box[2] = Math.max(box[2], numbers[at]!)
    box[3] = Math.max(box[3], numbers[at + 1]!)
  }
  return [box[0] * UNIT, box[1] * UNIT, box[2] * UNIT, box[3] * UNIT]
}

/** A grid of 25 m over what is reached and a strip beside it; of 50 m, 100 m … where it would be too big. */
function emptyGrid(stretches: Stretches): TimeGrid {
  const [west, south, east, north] = boxAround(stretches)
  const perLon = lonDegreeMetres((south + north) / 2)
  let cell: number = AREA.cell
  // Three points on every side: one beside the road, one of the strip, one that stays empty.
  const points = (degrees: number, perDegree: number) => Math.ceil((degrees * perDegree) / cell) + 7
  while (points(east - west, perLon) * points(north - south, DEGREE_METRES) > AREA.mostCells) cell *= 2
  const [columns, rows] = [points(east - west, perLon), points(north - south, DEGREE_METRES)]
  const [stepLon, stepLat] = [cell / perLon, cell / DEGREE_METRES]
  const time = new Float32Array(columns * rows).fill(Infinity)
  return { west: west - 3 * stepLon, south: south - 3 * stepLat, stepLon, stepLat, columns, rows, cell, time }
}

/** Puts a time at the four points of the grid around a place on a road, with the way to them beside it. */
function mark({ time, columns }: TimeGrid, x: number, y: number, at: number, perCell: number): void {
  const [column, row] = [Math.floor(x), Math.floor(y)]
  const [east, north] = [x - column, y - row]
  for (let corner = 0; corner < 4; corner++) {
    const [c, r] = [corner & 1, corner >> 1]
    const dx = east - c
    const dy = north - r
    const there = at + Math.sqrt(dx * dx + dy * dy) * perCell
    const point = (row + r) * columns + column + c
    if (there < time[point]!) time[point] = there
  }
}

/** Carries each time on to the four points next to it, once. */
function widen(grid: TimeGrid, perCell: number): void {
  const { columns, rows } = grid
  const time = grid.time.slice()
  for (let row = 1; row < rows - 1; row++) {
    for (let at = row * columns + 1; at < (row + 1) * columns - 1; at++) {
      const beside = Math.min(
        grid.time[at - 1]!,
        grid.time[at + 1]!,
        grid.time[at - columns]!,
        grid.time[at + columns]!,
      )
      if (beside + perCell < time[at]!) time[at] = beside + perCell
    }
  }
  grid.time = time
}

/**
 * Times at the points of a grid along every stretch of road and up to about 60 m beside it, `perMetre` milliseconds for
 * each metre beside the road.
 */
export function timeGrid(stretches: Stretches, perMetre: number): TimeGrid {
  const grid = emptyGrid(stretches)
  const perCell = perMetre * grid.cell
  const { numbers } = stretches
  for (let at = 0; at < stretches.count * 6; at += 6) {
    const x = (numbers[at]! * UNIT - grid.west) / grid.stepLon
    const y = (numbers[at + 1]! * UNIT - grid.south) / grid.stepLat
    const dx = (numbers[at + 3]! * UNIT - grid.west) / grid.stepLon - x
    const dy = (numbers[at + 4]! * UNIT - grid.south) / grid.stepLat - y
    const time = numbers[at + 2]!
    const took = numbers[at + 5]! - time
    const steps = Math.max(1, Math.ceil(Math.max(Math.abs(dx), Math.abs(dy))))
    for (let n = 0; n <= steps; n++)
      mark(grid, x + (dx * n) / steps, y + (dy * n) / steps, time + (took * n) / steps, perCell)
  }
  widen(grid, perCell)
  return grid
}
