import { MODE_BITS, type EdgeKind } from '../../network'
import { HEIGHT, WIDTH } from '../land/sheet'
import type { Terrain } from '../land/terrain'

const { foot, wheels, bicycle, car } = MODE_BITS
const ALL = foot | wheels | bicycle | car

/** Who may use a road of the sample, by class. */
export const USERS: Partial<Record<EdgeKind, number>> = {
  steps: foot,
  footway: foot | wheels,
  path: foot | bicycle,
  ferry: foot | wheels | bicycle,
}

/** Side of a square in which nodes are looked up, metres. */
const SQUARE = 100
const COLUMNS = Math.ceil(WIDTH / SQUARE) + 1
const ROWS = Math.ceil(HEIGHT / SQUARE) + 1

/** Lines that are no street of their own: the great roads, and what of them hangs over water, where nothing joins. */
export const MAIN_ROAD = -1
export const ON_BRIDGE = -2

export interface Street {
  from: number
  to: number
  kind: EdgeKind
  allowedBack: number
}

/** A town in the making: nodes in metres and heights, streets between them. */
export interface Town {
  terrain: Terrain
  x: number[]
  y: number[]
  height: number[]
  /** Which line a node was laid with, so that a street does not join itself. */
  line: number[]
  streets: Street[]
  /** The last node laid in each square, and before each node the one laid before it there; −1 ends. */
  lastIn: Int32Array
  before: number[]
}

export const newTown = (terrain: Terrain): Town => ({
  terrain,
  x: [],
  y: [],
  height: [],
  line: [],
  streets: [],
  lastIn: new Int32Array(COLUMNS * ROWS).fill(-1),
  before: [],
})

const squareIn = (metres: number, squares: number): number =>
  Math.max(0, Math.min(squares - 1, Math.floor(metres / SQUARE)))

const squareAt = (x: number, y: number): number => squareIn(y, ROWS) * COLUMNS + squareIn(x, COLUMNS)

export function addNode(town: Town, x: number, y: number, line: number, height?: number): number {
  const node = town.x.push(x) - 1
  town.y.push(y)
  town.height.push(height ?? town.terrain.heightAt(x, y))
  town.line.push(line)
  const square = squareAt(x, y)
  town.before.push(town.lastIn[square]!)
  town.lastIn[square] = node
  return node
}

export function addStreet(town: Town, from: number, to: number, kind: EdgeKind, oneWay = false): void {
  const users = USERS[kind] ?? ALL
  if (from !== to) town.streets.push({ from, to, kind, allowedBack: oneWay ? users & ~car : users })
}

export const usersOf = (kind: EdgeKind): number => USERS[kind] ?? ALL

export const gap = (town: Town, a: number, b: number): number =>
  Math.hypot(town.x[a]! - town.x[b]!, town.y[a]! - town.y[b]!)

/** Calls `visit` with every node within `metres`, and how far it is. */
export function eachNear(
  town: Town,
  x: number,
  y: number,
  metres: number,
  visit: (node: number, away: number) => void,
): void {
  const reach = Math.ceil(metres / SQUARE)
  const column = Math.floor(x / SQUARE)
  const row = Math.floor(y / SQUARE)
  for (let r = Math.max(0, row - reach); r <= Math.min(ROWS - 1, row + reach); r++)
    for (let c = Math.max(0, column - reach); c <= Math.min(COLUMNS - 1, column + reach); c++)
      for (let node = town.lastIn[r * COLUMNS + c]!; node >= 0; node = town.before[node]!) {
        const east = town.x[node]! - x
        const north = town.y[node]! - y
        const squared = east * east + north * north
        if (squared <= metres * metres) visit(node, Math.sqrt(squared))
      }
}

/** The nearest node that is wanted, within `metres`. Asked some hundred thousand times, so it looks around by itself. */
export function nearestNode(
  { x: xs, y: ys, lastIn, before }: Town,
  x: number,
  y: number,
  metres: number,
  wanted?: (node: number) => boolean,
): number | null {
  let nearest = -1
  let least = metres * metres
  const lastRow = squareIn(y + metres, ROWS)
  const lastColumn = squareIn(x + metres, COLUMNS)
  const firstColumn = squareIn(x - metres, COLUMNS)
  for (let row = squareIn(y - metres, ROWS); row <= lastRow; row++)
    for (let column = firstColumn; column <= lastColumn; column++)
      for (let node = lastIn[row * COLUMNS + column]!; node >= 0; node = before[node]!) {
        const east = xs[node]! - x
        const north = ys[node]! - y
        const squared = east * east + north * north
        if (squared >= least || (wanted && !wanted(node))) continue
        nearest = node
        least = squared
      }
  return nearest < 0 ? null : nearest
}
