/** Heights in rows from north to south. */
export interface Grid {
  columns: number
  rows: number
  /** Centre of the first height, degrees. */
  west: number
  north: number
  /** Degrees; the latitude's is negative. */
  lonStep: number
  latStep: number
  heights: ArrayLike<number>
  /** The figure that stands for "not known". */
  missing: number | null
}

/** Below the Dead Sea and above the Everest there is no road, whatever a file says. */
const LOWEST = -500
const HIGHEST = 9000

function heightAt({ columns, heights, missing }: Grid, column: number, row: number): number {
  const height = heights[row * columns + column]!
  return height === missing || !(height >= LOWEST && height <= HIGHEST) ? NaN : height
}

/**
 * Height of a place in metres: bilinear between the four heights around it. Where some of them are not known, the known
 * ones count by their share, as long as they are at least half; else NaN, and beyond the grid as well.
 * Example: halfway between 100 and 110 → 105.
 */
export function sampleHeight(grid: Grid, lon: number, lat: number): number {
  const x = (lon - grid.west) / grid.lonStep
  const y = (lat - grid.north) / grid.latStep
  if (!(x >= -0.5 && y >= -0.5 && x <= grid.columns - 0.5 && y <= grid.rows - 0.5)) return NaN
  const column = Math.min(Math.max(Math.floor(x), 0), grid.columns - 2)
  const row = Math.min(Math.max(Math.floor(y), 0), grid.rows - 2)
  const right = Math.min(Math.max(x - column, 0), 1)
  const down = Math.min(Math.max(y - row, 0), 1)
  let sum = 0
  let share = 0
  for (const [dx, dy] of [
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
  ] as const) {
    const height = heightAt(grid, column + dx, row + dy)
    const weight = (dx ? right : 1 - right) * (dy ? down : 1 - down)
    if (Number.isNaN(height) || weight === 0) continue
    sum += height * weight
    share += weight
  }
  return share >= 0.5 ? sum / share : NaN
}
