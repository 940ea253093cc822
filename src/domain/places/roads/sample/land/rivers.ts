import type { Rings } from '../../graph'
import { BOX, smoothLine, toDegrees, toMetres, type Spot } from './sheet'

/** A river drawn freehand: its middle line and half its width, metres. */
export interface River {
  line: Spot[]
  half: number
}

const PIECES = 8

const river = (half: number, points: readonly (readonly [number, number])[]): River => ({
  half,
  line: smoothLine(points.map(toMetres), PIECES),
})

/** The smaller one comes from the west, the bigger one from the south; they meet and go north and east in bends. */
export const SMALL_RIVER = river(170, [
  [106.43, 29.608],
  [106.461, 29.579],
  [106.481, 29.561],
  [106.504, 29.5585],
  [106.527, 29.556],
  [106.544, 29.5675],
  [106.565, 29.566],
  [106.584, 29.572],
])

export const BIG_RIVER = river(310, [
  [106.592, 29.545],
  [106.586, 29.567],
  [106.58, 29.587],
  [106.589, 29.611],
  [106.606, 29.6185],
  [106.6215, 29.613],
  [106.629, 29.597],
  [106.65, 29.5915],
  [106.664, 29.5735],
  [106.683, 29.5645],
  [106.704, 29.578],
  [106.731, 29.589],
  [106.744, 29.609],
  [106.766, 29.612],
  [106.788, 29.602],
  [106.808, 29.5905],
  [106.831, 29.5835],
  [106.847, 29.584],
  [106.858, 29.604],
  [106.873, 29.627],
  [106.884, 29.646],
  [106.9, 29.668],
])

/** The invented outline away from the rivers, from east to west. */
const NORTH: readonly (readonly [number, number])[] = [
  [106.879, 29.6575],
  [106.866, 29.6515],
  [106.848, 29.657],
  [106.826, 29.661],
  [106.809, 29.6725],
  [106.787, 29.673],
  [106.764, 29.658],
  [106.745, 29.653],
  [106.731, 29.664],
  [106.716, 29.643],
  [106.699, 29.629],
  [106.666, 29.629],
  [106.639, 29.634],
  [106.611, 29.637],
  [106.586, 29.637],
  [106.574, 29.621],
  [106.561, 29.603],
  [106.548, 29.5855],
  [106.53, 29.5865],
  [106.5, 29.579],
  [106.4855, 29.587],
  [106.484, 29.606],
  [106.47, 29.609],
  [106.456, 29.606],
]

const within = ([lon, lat]: [number, number]): boolean =>
  lon >= BOX.west && lon <= BOX.east && lat >= BOX.south && lat <= BOX.north

const clamp = ([lon, lat]: [number, number]): [number, number] => [
  Math.max(BOX.west, Math.min(BOX.east, lon)),
  Math.max(BOX.south, Math.min(BOX.north, lat)),
]

/** Where the rivers meet: the last point of the smaller one. */
const CONFLUENCE = SMALL_RIVER.line[SMALL_RIVER.line.length - 1]!

/** The outline: down the middle of both rivers, back over the hills. */
export function outlineRing(): [number, number][] {
  const big = BIG_RIVER.line.filter(([x, y]) => y > CONFLUENCE[1] || x > CONFLUENCE[0] + 1500)
  const along = [...SMALL_RIVER.line, ...big].map(toDegrees).filter(within)
  const ring = [...along, ...smoothLine(NORTH.map(toMetres), PIECES).map(toDegrees)]
  return [...ring, ring[0]!]
}

/** A river as a ring: one bank down, the other up. */
function riverRing({ line, half }: River): [number, number][] {
  const bank = (side: number) =>
    line.map(([x, y], n): Spot => {
      const [ax, ay] = line[Math.max(0, n - 1)]!
      const [bx, by] = line[Math.min(line.length - 1, n + 1)]!
      const length = Math.hypot(bx - ax, by - ay)
      return [x - (side * half * (by - ay)) / length, y + (side * half * (bx - ax)) / length]
    })
  const ring = [...bank(1), ...bank(-1).reverse()].map(toDegrees).map(clamp)
  return [...ring, ring[0]!]
}

export const waterRings = (): Rings => [[riverRing(SMALL_RIVER)], [riverRing(BIG_RIVER)]]
