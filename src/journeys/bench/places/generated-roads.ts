import { DEGREE_METRES, lonDegreeMetres, metresBetween } from '@/domain/places/roads/geo'
import { EDGE_KINDS, MODE_BITS, type RoadNetwork } from '@/domain/places/roads/network'

const WEST = 106.4
const SOUTH = 29.4
const BLOCK_METRES = 100
const ALL = MODE_BITS.foot | MODE_BITS.wheels | MODE_BITS.bicycle | MODE_BITS.car

/** A corner, and the middles of six sevenths of its two sides. */
const NODES_A_BLOCK = 1 + 12 / 7

/** The same numbers every time: mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const heightAt = (x: number, y: number): number => 250 + 60 * Math.sin(x / 700) * Math.cos(y / 900)

/**
 * A hilly town of uneven blocks, each side of a block a street of two pieces: about three nodes a block, as in a map
 * where most nodes only bend a street. Every seventh side is missing, every ninth one a one-way, every eleventh stairs.
 */
export function generatedRoads(nodes: number): RoadNetwork {
  const side = Math.round(Math.sqrt(nodes / NODES_A_BLOCK))
  const random = seeded(side)
  const [perLon, perLat] = [lonDegreeMetres(SOUTH), DEGREE_METRES]
  const lon: number[] = []
  const lat: number[] = []
  const height: number[] = []
  const node = (x: number, y: number): number => {
    lon.push(WEST + x / perLon)
    lat.push(SOUTH + y / perLat)
    height.push(heightAt(x, y))
    return lon.length - 1
  }
  const corners = Array.from({ length: side * side }, (_, n) =>
    node(
      ((n % side) + (random() - 0.5) * 0.4) * BLOCK_METRES,
      (Math.floor(n / side) + (random() - 0.5) * 0.4) * BLOCK_METRES,
    ),
  )
  const rows: [from: number, to: number, kind: number, back: number][] = []
  const street = (a: number, b: number, n: number) => {
    if (n % 7 === 3) return
    const bend = () => (random() - 0.5) * 12
    const middle = node(
      ((lon[a]! + lon[b]!) / 2 - WEST) * perLon + bend(),
      ((lat[a]! + lat[b]!) / 2 - SOUTH) * perLat + bend(),
    )
    const kind = EDGE_KINDS.indexOf(n % 11 === 5 ? 'steps' : n % 13 === 0 ? 'secondary' : 'residential')
    const back = n % 9 === 4 ? ALL & ~MODE_BITS.car : ALL
    rows.push([a, middle, kind, back], [middle, b, kind, back])
  }
  corners.forEach((corner, n) => {
    if ((n + 1) % side > 0) street(corner, corners[n + 1]!, 2 * n)
    if (n + side < corners.length) street(corner, corners[n + side]!, 2 * n + 1)
  })
  return {
    lon: Float64Array.from(lon),
    lat: Float64Array.from(lat),
    height: Float32Array.from(height),
    from: Uint32Array.from(rows, ([from]) => from),
    to: Uint32Array.from(rows, ([, to]) => to),
    metres: Float32Array.from(rows, ([a, b]) => metresBetween(lon[a]!, lat[a]!, lon[b]!, lat[b]!)),
    kind: Uint8Array.from(rows, ([, , kind]) => kind),
    allowed: new Uint8Array(rows.length).fill(ALL),
    allowedBack: Uint8Array.from(rows, ([, , , back]) => back),
    kmh: new Uint8Array(rows.length),
  }
}
