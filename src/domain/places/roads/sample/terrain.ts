import { BIG_RIVER, SMALL_RIVER, type River } from './rivers'
import { dice, HEIGHT, WIDTH } from './sheet'

/** Side of a square of the height model, metres. */
const STEP = 100
const COLUMNS = Math.ceil(WIDTH / STEP) + 2
const ROWS = Math.ceil(HEIGHT / STEP) + 2

/** The land of the sample: asked anywhere, in metres. */
export interface Terrain {
  heightAt: (x: number, y: number) => number
  /** Metres from the bank; negative in the water. */
  shoreAt: (x: number, y: number) => number
  /** Rise a metre to the east and to the north. */
  gradientAt: (x: number, y: number) => [east: number, north: number]
}

const ease = (t: number): number => t * t * (3 - 2 * t)

/** Smooth hills of one size, −1 to 1: value noise. */
function hills(x: number, y: number, size: number): number {
  const [column, row] = [Math.floor(x / size), Math.floor(y / size)]
  const [u, v] = [ease(x / size - column), ease(y / size - row)]
  const at = (c: number, r: number) => dice(column + c + size * 7, row + r)
  const south = at(0, 0) + u * (at(1, 0) - at(0, 0))
  const north = at(0, 1) + u * (at(1, 1) - at(0, 1))
  return 2 * (south + v * (north - south)) - 1
}

function squaredTo(x: number, y: number, [ax, ay]: [number, number], [bx, by]: [number, number]): number {
  const [dx, dy] = [bx - ax, by - ay]
  const t = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)))
  return (x - ax - t * dx) ** 2 + (y - ay - t * dy) ** 2
}

function bankOf({ line, half }: River, x: number, y: number): number {
  let least = Infinity
  for (let n = 1; n < line.length; n++) least = Math.min(least, squaredTo(x, y, line[n - 1]!, line[n]!))
  return Math.sqrt(least) - half
}

/** A long ridge from south-south-west to north-north-east, as the land there has them. */
const ridge = (x: number, y: number, from: number, half: number): number =>
  Math.exp(-(((x - from - 0.35 * y) / half) ** 2))

/** Metres above the sea: from the bank upwards, hills of three sizes, two ridges. */
function heightOf(x: number, y: number, shore: number): number {
  if (shore <= 0) return 168
  const inland = 1 - Math.exp(-shore / 700)
  const rolling = 75 * hills(x, y, 1700) + 30 * hills(x + 500, y, 750) + 9 * hills(x, y + 300, 330)
  return 170 + inland * (105 + rolling + 210 * ridge(x, y, 21_500, 1500) + 120 * ridge(x, y, 31_500, 1200))
}

function between(grid: Float32Array, x: number, y: number): number {
  const u = Math.max(0, Math.min(COLUMNS - 1.001, x / STEP))
  const v = Math.max(0, Math.min(ROWS - 1.001, y / STEP))
  const [column, row] = [Math.floor(u), Math.floor(v)]
  const at = row * COLUMNS + column
  const south = grid[at]! + (u - column) * (grid[at + 1]! - grid[at]!)
  const north = grid[at + COLUMNS]! + (u - column) * (grid[at + COLUMNS + 1]! - grid[at + COLUMNS]!)
  return south + (v - row) * (north - south)
}

/** Works the land out on a grid of 100 m. */
export function makeTerrain(): Terrain {
  const shores = new Float32Array(COLUMNS * ROWS)
  const heights = new Float32Array(COLUMNS * ROWS)
  for (let at = 0; at < shores.length; at++) {
    const [x, y] = [(at % COLUMNS) * STEP, Math.floor(at / COLUMNS) * STEP]
    shores[at] = Math.min(bankOf(SMALL_RIVER, x, y), bankOf(BIG_RIVER, x, y))
    heights[at] = heightOf(x, y, shores[at]!)
  }
  const heightAt = (x: number, y: number) => between(heights, x, y)
  return {
    heightAt,
    shoreAt: (x, y) => between(shores, x, y),
    gradientAt: (x, y) => [
      (heightAt(x + 60, y) - heightAt(x - 60, y)) / 120,
      (heightAt(x, y + 60) - heightAt(x, y - 60)) / 120,
    ],
  }
}
