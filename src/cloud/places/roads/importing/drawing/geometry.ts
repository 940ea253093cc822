import { DEGREE_METRES, lonDegreeMetres } from '@/domain/places/roads/geo'
import type { Bounds } from '../pbf/header'

export type Place = [lon: number, lat: number]

/** Distance of p from the piece a–b, metres, on a plane that is good for a town. */
function metresFromPiece(p: Place, a: Place, b: Place, lonMetres: number): number {
  const [x, y] = [(p[0] - a[0]) * lonMetres, (p[1] - a[1]) * DEGREE_METRES]
  const [dx, dy] = [(b[0] - a[0]) * lonMetres, (b[1] - a[1]) * DEGREE_METRES]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, (x * dx + y * dy) / length))
  return Math.hypot(x - along * dx, y - along * dy)
}

/** A line with only the places that are needed to stay within `metres` of it (Douglas and Peucker). */
export function simplify(line: readonly Place[], metres: number): Place[] {
  if (line.length < 3) return [...line]
  const lonMetres = lonDegreeMetres(line[0]![1])
  const kept = new Uint8Array(line.length)
  kept[0] = kept[line.length - 1] = 1
  const open: [number, number][] = [[0, line.length - 1]]
  for (let piece = open.pop(); piece; piece = open.pop()) {
    const [first, last] = piece
    let [farthest, far] = [-1, metres]
    for (let at = first + 1; at < last; at += 1) {
      const away = metresFromPiece(line[at]!, line[first]!, line[last]!, lonMetres)
      if (away > far) [farthest, far] = [at, away]
    }
    if (farthest < 0) continue
    kept[farthest] = 1
    open.push([first, farthest], [farthest, last])
  }
  return line.filter((_, at) => kept[at])
}

/** Area of a closed ring, square metres. */
export function ringArea(ring: readonly Place[]): number {
  const lonMetres = lonDegreeMetres(ring[0]?.[1] ?? 0)
  let twice = 0
  for (let at = 1; at < ring.length; at += 1) {
    const [a, b] = [ring[at - 1]!, ring[at]!]
    twice += (a[0] - ring[0]![0]) * (b[1] - ring[0]![1]) - (b[0] - ring[0]![0]) * (a[1] - ring[0]![1])
  }
  return Math.abs(twice / 2) * lonMetres * DEGREE_METRES
}

/** Whether a place lies in a closed ring. */
export function isIn(ring: readonly Place[], [x, y]: Place): boolean {
  let inside = false
  for (let at = 1; at < ring.length; at += 1) {
    const [ax, ay] = ring[at - 1]!
    const [bx, by] = ring[at]!
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
  }
  return inside
}

export const isWithin = ([west, south, east, north]: Bounds, [x, y]: Place): boolean =>
  x >= west && x <= east && y >= south && y <= north

/** One side of a box: which axis, where, and whether more or less is inside. */
const sidesOf = ([west, south, east, north]: Bounds) =>
  [
    [0, west, 1],
    [0, east, -1],
    [1, south, 1],
    [1, north, -1],
  ] as const

/** The part of a closed ring within the box (Sutherland and Hodgman); empty when it lies outside. */
export function clipRing(ring: readonly Place[], bounds: Bounds): Place[] {
  let places = ring.slice(0, -1)
  for (const [axis, limit, sign] of sidesOf(bounds)) {
    const inside = (place: Place) => (place[axis] - limit) * sign >= 0
    places = places.flatMap((place, at) => {
      const before = places[(at + places.length - 1) % places.length]!
      const out: Place[] = []
      if (inside(before) !== inside(place)) {
        const share = (limit - before[axis]) / (place[axis] - before[axis])
        const other = before[1 - axis]! + (place[1 - axis]! - before[1 - axis]!) * share
        out.push(axis === 0 ? [limit, other] : [other, limit])
      }
      if (inside(place)) out.push(place)
      return out
    })
  }
  return places.length < 3 ? [] : [...places, places[0]!]
}

/** The stretches of a line that lie in the box, each with one place beyond it, so that it is drawn to the edge. */
export function clipLine(line: readonly Place[], bounds: Bounds): Place[][] {
  const lines: Place[][] = []
  let run: Place[] = []
  line.forEach((place, at) => {
    const near = [line[at - 1], place, line[at + 1]].some((other) => other && isWithin(bounds, other))
    if (near) run.push(place)
    else if (run.length > 0) {
      lines.push(run)
      run = []
    }
  })
  return [...lines, run].filter(({ length }) => length > 1)
}

/** A line as a strip of a width, closed: a river that nobody has drawn the banks of. */
export function strip(line: readonly Place[], metres: number): Place[] {
  const half = metres / 2
  const side = (sign: number) =>
    line.map(([lon, lat], at): Place => {
      const [a, b] = [line[Math.max(0, at - 1)]!, line[Math.min(line.length - 1, at + 1)]!]
      const lonMetres = lonDegreeMetres(lat)
      const [dx, dy] = [(b[0] - a[0]) * lonMetres, (b[1] - a[1]) * DEGREE_METRES]
      const length = Math.hypot(dx, dy) || 1
      return [lon - (sign * half * dy) / length / lonMetres, lat + (sign * half * dx) / length / DEGREE_METRES]
    })
  const left = side(1)
  return [...left, ...side(-1).reverse(), left[0]!]
}
