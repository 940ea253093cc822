import type { EdgeKind } from '../../network'
import { dice, HEIGHT, inBox, WIDTH, type Spot } from '../land/sheet'
import type { Terrain } from '../land/terrain'

/** Side of a square of the lattice main roads are planned on, metres. */
export const SQUARE = 180
const COLUMNS = Math.floor(WIDTH / SQUARE)
const ROWS = Math.floor(HEIGHT / SQUARE)
export const SQUARES = COLUMNS * ROWS

/** Roads keep this far from the water, metres. */
const FROM_WATER = 70

const STEPS: readonly Spot[] = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [1, 1],
  [1, -1],
  [-1, 1],
  [-1, -1],
]

/** Main roads as planned: squares, and links between neighbours (or across a river). */
export interface Plan {
  terrain: Terrain
  /** Heights of the squares' middles; NaN in the water. */
  heights: Float64Array
  /** What makes roads bend where nothing else does. */
  whims: Float64Array
  /** By `lower * SQUARES + higher`. */
  links: Map<number, EdgeKind>
  linked: Uint8Array
}

export const centreOf = (square: number): Spot => [
  ((square % COLUMNS) + 0.5) * SQUARE,
  (Math.floor(square / COLUMNS) + 0.5) * SQUARE,
]

/** Metres between the middles of two squares. */
export const apart = (a: number, b: number): number =>
  SQUARE * Math.hypot((a % COLUMNS) - (b % COLUMNS), Math.floor(a / COLUMNS) - Math.floor(b / COLUMNS))

export const squareOf = ([x, y]: Spot): number =>
  Math.max(0, Math.min(ROWS - 1, Math.floor(y / SQUARE))) * COLUMNS +
  Math.max(0, Math.min(COLUMNS - 1, Math.floor(x / SQUARE)))

export const linkKey = (a: number, b: number): number => Math.min(a, b) * SQUARES + Math.max(a, b)

export const isLand = (terrain: Terrain, [x, y]: Spot): boolean => inBox(x, y) && terrain.shoreAt(x, y) > FROM_WATER

/** Notes a way as a road; the better class stays where there was one. */
export function link(plan: Plan, way: readonly number[], kind: EdgeKind): void {
  for (const [n, square] of way.entries()) {
    plan.linked[square] = 1
    if (n === 0) continue
    const key = linkKey(way[n - 1]!, square)
    if (!plan.links.has(key)) plan.links.set(key, kind)
  }
}

export const newPlan = (terrain: Terrain): Plan => ({
  terrain,
  heights: Float64Array.from({ length: SQUARES }, (_, square) => {
    const middle = centreOf(square)
    return isLand(terrain, middle) ? terrain.heightAt(...middle) : NaN
  }),
  whims: Float64Array.from({ length: SQUARES }, (_, square) => 0.45 + 0.25 * dice(square, 11)),
  links: new Map(),
  linked: new Uint8Array(SQUARES),
})

/** What a step between neighbouring squares costs: its length, dear on slopes, cheap where a road is already. */
export const stepsOn =
  ({ heights, links, linked, whims }: Plan) =>
  (square: number, visit: (next: number, cost: number) => void): void => {
    const [column, row] = [square % COLUMNS, Math.floor(square / COLUMNS)]
    for (let n = 0; n < STEPS.length; n++) {
      const c = column + STEPS[n]![0]
      const r = row + STEPS[n]![1]
      if (c < 0 || r < 0 || c >= COLUMNS || r >= ROWS) continue
      const next = r * COLUMNS + c
      const climb = heights[next]! - heights[square]!
      if (Number.isNaN(climb)) continue
      const metres = n < 4 ? SQUARE : SQUARE * Math.SQRT2
      const slope = climb / metres
      const isRoad = linked[square] === 1 && linked[next] === 1 && links.has(linkKey(square, next))
      const liking = isRoad ? 0.4 : whims[square]! + whims[next]!
      visit(next, metres * liking * (1 + 400 * slope * slope))
    }
  }
