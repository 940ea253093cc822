/** Whether a point lies within a ring, by counting crossings to the east (Jordan). Example: the middle of a square → yes. */
export function isInside(ring: readonly (readonly [number, number])[], point: readonly [number, number]): boolean {
  const x = point[0]
  const y = point[1]
  let inside = false
  for (let n = 0, before = ring.length - 1; n < ring.length; before = n++) {
    const a = ring[n]!
    const b = ring[before]!
    if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside
  }
  return inside
}
