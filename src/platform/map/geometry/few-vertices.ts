import type { Area, Line } from '../map-types'

/** WeChat draws more only slowly, and each crosses its bridge as text. */
export const MOST_VERTICES = 300
/** About 15 m: what a walk of minutes does not notice. */
const FIRST_TOLERANCE = 15 / 111_320

/** How far a point lies from a stretch, in degrees of latitude; `squeeze` makes degrees of longitude as long. */
function offset([x, y]: readonly [number, number], from: Line[number], to: Line[number], squeeze: number): number {
  const [dx, dy] = [(to[0] - from[0]) * squeeze, to[1] - from[1]]
  const [px, py] = [(x - from[0]) * squeeze, y - from[1]]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / length))
  return Math.hypot(px - along * dx, py - along * dy)
}

/** Douglas and Peucker's, without recursion: keeps the ends and whatever bends more than the tolerance. */
export function simplify(line: Line, tolerance: number): Line {
  const squeeze = Math.cos(((line[0]?.[1] ?? 0) * Math.PI) / 180)
  const kept = new Set([0, line.length - 1])
  const open: [number, number][] = [[0, line.length - 1]]
  for (let stretch = open.pop(); stretch; stretch = open.pop()) {
    const [first, last] = stretch
    let [far, farthest] = [-1, tolerance]
    for (let at = first + 1; at < last; at++) {
      const off = offset(line[at]!, line[first]!, line[last]!, squeeze)
      if (off > farthest) [far, farthest] = [at, off]
    }
    if (far < 0) continue
    kept.add(far)
    open.push([first, far], [far, last])
  }
  return line.filter((_, at) => kept.has(at))
}

/** A ring is closed: halves are simplified each for itself, or its two equal ends would swallow everything between. */
function simplifyRing(ring: Line, tolerance: number): Line {
  const half = Math.floor(ring.length / 2)
  return [...simplify(ring.slice(0, half + 1), tolerance), ...simplify(ring.slice(half), tolerance).slice(1)]
}

const count = (rings: readonly Line[]) => rings.reduce((sum, ring) => sum + ring.length, 0)

/** The outer rings of an area, without holes and with few enough corners for WeChat's map. */
export function fewVertices(area: Area, most = MOST_VERTICES): Line[] {
  const outer = area.flatMap(([ring]) => (ring && ring.length >= 4 ? [ring] : []))
  for (let tolerance = FIRST_TOLERANCE; ; tolerance *= 1.6) {
    const rings = outer.map((ring) => simplifyRing(ring, tolerance)).filter((ring) => ring.length >= 4)
    if (count(rings) <= most) return rings
  }
}
