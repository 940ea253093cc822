import type { EdgeKind } from '../../network'
import { dice, HEIGHT, inBox, WIDTH, type Spot } from '../land/sheet'
import type { Terrain } from '../land/terrain'
import { latticeOf, WAYS_ON, type Lattice } from './cheapest-way'

/** Side of a square of the lattice main roads are planned on, metres. */
export const SQUARE = 180
const COLUMNS = Math.floor(WIDTH / SQUARE)
const ROWS = Math.floor(HEIGHT / SQUARE)
export const SQUARES = COLUMNS * ROWS

/** Roads keep this far from the water, metres. */
const FROM_WATER = 70

/** Neighbours: the four beside, then the four across corners. */
const NEIGHBOURS: readonly Spot[] = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [1, 1],
  [1, -1],
  [-1, 1],
  [-1, -1],
]
const EAST = NEIGHBOURS.map(([east]) => east)
const OFFSETS = NEIGHBOURS.map(([east, north]) => north * COLUMNS + east)

/** Where a road is already, going costs this share: roads join. */
const LIKED = 0.42

/** Main roads as planned: squares, and links between neighbours (or across a river). */
export interface Plan {
  terrain: Terrain
  lattice: Lattice
  /** By `lower * SQUARES + higher`. */
  links: Map<number, EdgeKind>
  linked: Uint8Array
}

export const centreOf = (square: number): Spot => [
  ((square % COLUMNS) + 0.5) * SQUARE,
  (Math.floor(square / COLUMNS) + 0.5) * SQUARE,
]

/** Metres between the middles of two squares. */
export function apart(a: number, b: number): number {
  const columns = (a % COLUMNS) - (b % COLUMNS)
  const rows = Math.floor(a / COLUMNS) - Math.floor(b / COLUMNS)
  return SQUARE * Math.sqrt(columns * columns + rows * rows)
}

export const squareOf = ([x, y]: Spot): number =>
  Math.max(0, Math.min(ROWS - 1, Math.floor(y / SQUARE))) * COLUMNS +
  Math.max(0, Math.min(COLUMNS - 1, Math.floor(x / SQUARE)))

export const linkKey = (a: number, b: number): number => Math.min(a, b) * SQUARES + Math.max(a, b)

export const isLand = (terrain: Terrain, [x, y]: Spot): boolean => inBox(x, y) && terrain.shoreAt(x, y) > FROM_WATER

/** Notes a way as a road; the better class stays where there was one. */
export function link({ lattice, links, linked }: Plan, way: readonly number[], kind: EdgeKind): void {
  for (let n = 0; n < way.length; n++) {
    const [before, square] = [way[n - 1], way[n]!]
    linked[square] = 1
    if (before === undefined || links.has(linkKey(before, square))) continue
    links.set(linkKey(before, square), kind)
    // The way across a river is no step of the lattice.
    const [there, back] = [OFFSETS.indexOf(square - before), OFFSETS.indexOf(before - square)]
    if (there < 0) continue
    lattice.steps[WAYS_ON * before + there]! *= LIKED
    lattice.steps[WAYS_ON * square + back]! *= LIKED
  }
}

/** What steps between neighbouring squares cost: their length, dear on slopes, and a whim so that roads bend. */
function stepCosts(terrain: Terrain): Float64Array {
  const heights = new Float64Array(SQUARES)
  for (let square = 0; square < SQUARES; square++) {
    const middle = centreOf(square)
    heights[square] = isLand(terrain, middle) ? terrain.heightAt(middle[0], middle[1]) : NaN
  }
  const costs = new Float64Array(WAYS_ON * SQUARES).fill(Infinity)
  for (let square = 0; square < SQUARES; square++) {
    // Most of the sheet is water or beyond the box.
    if (Number.isNaN(heights[square]!)) continue
    for (let way = 0; way < WAYS_ON; way++) {
      const column = (square % COLUMNS) + EAST[way]!
      const next = square + OFFSETS[way]!
      const metres = way < 4 ? SQUARE : SQUARE * Math.SQRT2
      const slope = (heights[next]! - heights[square]!) / metres
      if (column < 0 || column >= COLUMNS || !(Math.abs(slope) < Infinity)) continue
      const whim = 0.9 + 0.5 * dice(square + next, 11)
      costs[WAYS_ON * square + way] = metres * whim * (1 + 400 * slope * slope)
    }
  }
  return costs
}

export const newPlan = (terrain: Terrain): Plan => ({
  terrain,
  lattice: latticeOf(stepCosts(terrain), OFFSETS),
  links: new Map(),
  linked: new Uint8Array(SQUARES),
})
