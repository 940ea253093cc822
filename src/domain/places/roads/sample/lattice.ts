import type { EdgeKind } from '../network'
import { dice, HEIGHT, inBox, WIDTH, type Spot } from './sheet'
import type { Terrain } from './terrain'

/** Side of a square of the lattice main roads are planned on, metres. */
export const SQUARE = 150
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
  /** By `lower * SQUARES + higher`. */
  links: Map<number, EdgeKind>
  linked: Uint8Array
}

export const newPlan = (terrain: Terrain): Plan => ({ terrain, links: new Map(), linked: new Uint8Array(SQUARES) })

export const centreOf = (square: number): Spot => [
  ((square % COLUMNS) + 0.5) * SQUARE,
  (Math.floor(square / COLUMNS) + 0.5) * SQUARE,
]

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

/** What a step between neighbouring squares costs: its length, dear on slopes, cheap where a road is already. */
export const stepsOn =
  (plan: Plan) =>
  (square: number, visit: (next: number, cost: number) => void): void => {
    const { terrain } = plan
    const [column, row] = [square % COLUMNS, Math.floor(square / COLUMNS)]
    const here = terrain.heightAt(...centreOf(square))
    for (const [east, north] of STEPS) {
      const [c, r] = [column + east, row + north]
      if (c < 0 || r < 0 || c >= COLUMNS || r >= ROWS) continue
      const next = r * COLUMNS + c
      const there = centreOf(next)
      if (!isLand(terrain, there)) continue
      const metres = Math.hypot(east, north) * SQUARE
      const slope = Math.abs(terrain.heightAt(...there) - here) / metres
      const liking = plan.links.has(linkKey(square, next)) ? 0.4 : 0.9 + 0.5 * dice(square + next, 11)
      visit(next, metres * liking * (1 + (slope / 0.05) ** 2))
    }
  }
