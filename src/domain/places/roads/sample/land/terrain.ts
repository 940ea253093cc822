import { BIG_RIVER, SMALL_RIVER, type River } from './rivers'
import { dice, HEIGHT, WIDTH, type Spot } from './sheet'

/** Side of a square of the height model, metres. */
const STEP = 150
const COLUMNS = Math.ceil(WIDTH / STEP) + 2
const ROWS = Math.ceil(HEIGHT / STEP) + 2

/** The land of the sample: asked anywhere, in metres. */
export interface Terrain {
  heightAt: (x: number, y: number) => number
  /** Metres from the bank; negative in the water. */
  shoreAt: (x: number, y: number) => number
  /** Rise a metre to the east; to the north. */
  eastAt: (x: number, y: number) => number
  northAt: (x: number, y: number) => number
}

const ease = (t: number): number => t * t * (3 - 2 * t)

/** Smooth hills of one size, −1 to 1: value noise. */
function hills(x: number, y: number, size: number): number {
  const column = Math.floor(x / size)
  const row = Math.floor(y / size)
  const u = ease(x / size - column)
  const v = ease(y / size - row)
  const west = column + size * 7
  const southWest = dice(west, row)
  const northWest = dice(west, row + 1)
  const south = southWest + u * (dice(west + 1, row) - southWest)
  const north = northWest + u * (dice(west + 1, row + 1) - northWest)
  return 2 * (south + v * (north - south)) - 1
}

/** Beyond this the rivers no longer shape the land, metres. */
const FARTHEST_BANK = 2_600

/** Lowers the grid's distances from the bank around one piece of a river. */
function noteBank(banks: Float32Array, [ax, ay]: Spot, [bx, by]: Spot, half: number): void {
  const cell = (metres: number, cells: number) => Math.max(0, Math.min(cells - 1, Math.floor(metres / STEP)))
  const reach = FARTHEST_BANK + half
  const dx = bx - ax
  const dy = by - ay
  const squared = dx * dx + dy * dy
  const lastRow = cell(Math.max(ay, by) + reach, ROWS)
  const lastColumn = cell(Math.max(ax, bx) + reach, COLUMNS)
  for (let row = cell(Math.min(ay, by) - reach, ROWS); row <= lastRow; row++)
    for (let column = cell(Math.min(ax, bx) - reach, COLUMNS); column <= lastColumn; column++) {
      const ex = column * STEP - ax
      const ey = row * STEP - ay
      const t = Math.max(0, Math.min(1, (ex * dx + ey * dy) / squared))
      const bank = Math.sqrt((ex - t * dx) * (ex - t * dx) + (ey - t * dy) * (ey - t * dy)) - half
      const at = row * COLUMNS + column
      if (bank < banks[at]!) banks[at] = bank
    }
}

/** Metres from the bank of either river at every point of the grid; negative in the water. */
function banksOf(rivers: readonly River[]): Float32Array {
  const banks = new Float32Array(COLUMNS * ROWS).fill(FARTHEST_BANK)
  for (const { line, half } of rivers)
    for (let n = 1; n < line.length; n++) noteBank(banks, line[n - 1]!, line[n]!, half)
  return banks
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
  const column = Math.floor(u)
  const row = Math.floor(v)
  const at = row * COLUMNS + column
  const south = grid[at]! + (u - column) * (grid[at + 1]! - grid[at]!)
  const north = grid[at + COLUMNS]! + (u - column) * (grid[at + COLUMNS + 1]! - grid[at + COLUMNS]!)
  return south + (v - row) * (north - south)
}

/** Works the land out on a grid of 150 m. */
export function makeTerrain(): Terrain {
  const shores = banksOf([SMALL_RIVER, BIG_RIVER])
  const heights = shores.map((shore, at) => heightOf((at % COLUMNS) * STEP, Math.floor(at / COLUMNS) * STEP, shore))
  const heightAt = (x: number, y: number) => between(heights, x, y)
  return {
    heightAt,
    shoreAt: (x, y) => between(shores, x, y),
    eastAt: (x, y) => (heightAt(x + 60, y) - heightAt(x - 60, y)) / 120,
    northAt: (x, y) => (heightAt(x, y + 60) - heightAt(x, y - 60)) / 120,
  }
}
