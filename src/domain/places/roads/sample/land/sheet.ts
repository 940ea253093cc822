import { DEGREE_METRES, lonDegreeMetres } from '../../geo'

/** The sample is drawn in metres east and north of the south-west corner of this box, degrees. */
export const BOX = { west: 106.447, south: 29.555, east: 106.89, north: 29.681 } as const

const PER_LON = lonDegreeMetres((BOX.south + BOX.north) / 2)

export const WIDTH = (BOX.east - BOX.west) * PER_LON
export const HEIGHT = (BOX.north - BOX.south) * DEGREE_METRES

export type Spot = [x: number, y: number]

export const toMetres = ([lon, lat]: readonly [number, number]): Spot => [
  (lon - BOX.west) * PER_LON,
  (lat - BOX.south) * DEGREE_METRES,
]

/** Degrees to 1e-7, as they are kept. */
export const toDegrees = ([x, y]: readonly [number, number]): [lon: number, lat: number] => [
  Math.round((BOX.west + x / PER_LON) * 1e7) / 1e7,
  Math.round((BOX.south + y / DEGREE_METRES) * 1e7) / 1e7,
]

export const inBox = (x: number, y: number): boolean => x > 60 && y > 60 && x < WIDTH - 60 && y < HEIGHT - 60

/** A number from 0 to 1 that two whole numbers always give (an integer hash after Wang). */
export function dice(a: number, b: number): number {
  let mixed = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b ^ 0x27d4eb2f, 0xc2b2ae35)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d)
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39)
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32
}

/** A line through control points in smooth curves (Catmull–Rom), `pieces` between two. */
export function smoothLine(points: readonly Spot[], pieces: number): Spot[] {
  const line: Spot[] = []
  const at = (n: number) => points[Math.max(0, Math.min(points.length - 1, n))]!
  const curve = (a: number, b: number, c: number, d: number, t: number) =>
    b + (t / 2) * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)))
  for (let n = 0; n < points.length - 1; n++) {
    const [a, b, c, d] = [at(n - 1), at(n), at(n + 1), at(n + 2)]
    for (let piece = 0; piece < pieces; piece++) {
      const t = piece / pieces
      line.push([curve(a[0], b[0], c[0], d[0], t), curve(a[1], b[1], c[1], d[1], t)])
    }
  }
  line.push(at(points.length - 1))
  return line
}
