import { UNIT } from '../geo'
import type { RoadNetwork } from '../network'

/** Side of a square in which nodes lie next to each other in memory, 1e-7 degrees: about 220 m. */
const SQUARE = 20_000

/** Nodes some edge of a mode touches, in an order of place, so that the source's order leaves no trace. */
export interface OrderedNodes {
  /** New index by old index; only for nodes kept. */
  newIndex: Uint32Array
  lon: Int32Array
  lat: Int32Array
}

const squareOf = (value: number): number => Math.floor(value / SQUARE)

/** Nodes touched by edges, sorted by square (rows, then columns), then by place within it. */
export function orderNodes({ lon, lat, from, to }: RoadNetwork, edges: readonly number[]): OrderedNodes {
  const used = new Uint8Array(lon.length)
  for (const edge of edges) used[from[edge]!] = used[to[edge]!] = 1
  const lonUnits = Int32Array.from(lon, (degrees) => Math.round(degrees / UNIT))
  const latUnits = Int32Array.from(lat, (degrees) => Math.round(degrees / UNIT))
  const old: number[] = []
  for (let node = 0; node < used.length; node++) if (used[node]) old.push(node)
  old.sort(
    (a, b) =>
      squareOf(latUnits[a]!) - squareOf(latUnits[b]!) ||
      squareOf(lonUnits[a]!) - squareOf(lonUnits[b]!) ||
      latUnits[a]! - latUnits[b]! ||
      lonUnits[a]! - lonUnits[b]!,
  )
  const newIndex = new Uint32Array(lon.length)
  old.forEach((node, n) => (newIndex[node] = n))
  return { newIndex, lon: Int32Array.from(old, (n) => lonUnits[n]!), lat: Int32Array.from(old, (n) => latUnits[n]!) }
}
