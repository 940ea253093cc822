import { DEGREE_METRES, lonDegreeMetres } from '../geo'

type Ring = [number, number][]

/** Squared distance in metres of a point from the straight line between two others; degrees in. */
function awayFrom([x, y]: [number, number], [ax, ay]: [number, number], [bx, by]: [number, number], perLon: number) {
  const [px, py] = [(x - ax) * perLon, (y - ay) * DEGREE_METRES]
  const [dx, dy] = [(bx - ax) * perLon, (by - ay) * DEGREE_METRES]
  const length = dx * dx + dy * dy
  const along = length > 0 ? Math.max(0, Math.min(1, (px * dx + py * dy) / length)) : 0
  return (px - along * dx) ** 2 + (py - along * dy) ** 2
}

/** Index of the point farthest from the line between two of a ring, if farther than the tolerance. */
function farthest(ring: Ring, from: number, to: number, tolerance: number, perLon: number): number | null {
  let [index, most]: [number | null, number] = [null, tolerance * tolerance]
  for (let n = from + 1; n < to; n++) {
    const away = awayFrom(ring[n]!, ring[from]!, ring[to]!, perLon)
    if (away > most) [index, most] = [n, away]
  }
  return index
}

/**
 * A closed ring with fewer points, none of the old ones farther than `tolerance` metres from it (Douglas–Peucker, cut in
 * two at the point farthest from the first). Example: a square with 40 points on its sides, 15 m → 5 points.
 */
export function simplifyRing(ring: Ring, tolerance: number): Ring {
  const last = ring.length - 1
  if (last < 4) return ring
  const perLon = lonDegreeMetres(ring[0]![1])
  const across = farthest(ring, 0, last, 0, perLon) ?? 1
  const kept = new Set([0, across, last])
  const open: [number, number][] = [
    [0, across],
    [across, last],
  ]
  for (let span = open.pop(); span; span = open.pop()) {
    const middle = farthest(ring, span[0], span[1], tolerance, perLon)
    if (middle === null) continue
    kept.add(middle)
    open.push([span[0], middle], [middle, span[1]])
  }
  return ring.filter((_, n) => kept.has(n))
}
