import { addStreet, nearestNode, ON_BRIDGE, type Town } from './town'

/** Farthest a piece of town is joined to the rest, metres. */
const FARTHEST = 220

function rootOf(parent: Int32Array, of: number): number {
  let node = of
  while (parent[node] !== node) node = parent[node] = parent[parent[node]!]!
  return node
}

/** Number of the connected piece of each node, and the biggest piece's. */
function pieces({ x, streets }: Town): { piece: Int32Array; biggest: number } {
  const parent = new Int32Array(x.length)
  for (let node = 0; node < parent.length; node++) parent[node] = node
  for (let n = 0; n < streets.length; n++) parent[rootOf(parent, streets[n]!.from)] = rootOf(parent, streets[n]!.to)
  const piece = new Int32Array(x.length)
  const sizes = new Uint32Array(x.length)
  let biggest = 0
  for (let node = 0; node < piece.length; node++) {
    const of = rootOf(parent, node)
    piece[node] = of
    sizes[of]!++
    if (sizes[of]! > sizes[biggest]!) biggest = of
  }
  return { piece, biggest }
}

/** Joins every piece of the town to the biggest by its shortest gap, until none within reach is left. */
export function joinPieces(town: Town): void {
  for (let round = 0; round < 4; round++) {
    const { piece, biggest } = pieces(town)
    const gaps = new Map<number, { from: number; to: number; metres: number }>()
    for (let node = 0; node < piece.length; node++) {
      const of = piece[node]!
      if (of === biggest) continue
      const x = town.x[node]!
      const y = town.y[node]!
      const within = Math.min(FARTHEST, gaps.get(of)?.metres ?? FARTHEST)
      const isDry = (other: number) => town.terrain.shoreAt((town.x[other]! + x) / 2, (town.y[other]! + y) / 2) > 0
      const to = nearestNode(
        town,
        x,
        y,
        within,
        (other) => piece[other] === biggest && town.line[other] !== ON_BRIDGE && isDry(other),
      )
      if (to !== null) gaps.set(of, { from: node, to, metres: Math.hypot(town.x[to]! - x, town.y[to]! - y) })
    }
    if (gaps.size === 0) return
    for (const { from, to } of gaps.values()) addStreet(town, from, to, 'residential')
  }
}

/** Streets of the biggest piece alone. */
export function dropIslands(town: Town): void {
  const { piece, biggest } = pieces(town)
  town.streets = town.streets.filter(({ from }) => piece[from] === biggest)
}
