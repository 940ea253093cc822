/** Whether a point lies within a ring, by counting crossings to the east (Jordan). Example: the middle of a square → yes. */
export function isInside(ring: readonly (readonly [number, number])[], [x, y]: readonly [number, number]): boolean {
  let inside = false
  for (let n = 0, before = ring.length - 1; n < ring.length; before = n++) {
    const [[ax, ay], [bx, by]] = [ring[n]!, ring[before]!]
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
  }
  return inside
}
