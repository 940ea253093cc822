/** A piece between two nodes of a span. */
export interface Link {
  a: number
  b: number
  metres: number
}

const SHORTEST_METRES = 0.1
const CLOSE_ENOUGH_METRES = 1e-3
const MOST_ROUNDS = 20_000

export interface Part {
  nodes: number[]
  links: Link[]
}

/** Links that hang together, found from the lowest node on. */
export function partsOf(links: readonly Link[]): Part[] {
  const touching = new Map<number, Link[]>()
  for (const link of links)
    for (const node of [link.a, link.b]) touching.set(node, [...(touching.get(node) ?? []), link])
  const seen = new Set<number>()
  return [...touching.keys()]
    .sort((a, b) => a - b)
    .flatMap((start) => {
      if (seen.has(start)) return []
      const nodes = [start]
      const own = new Set<Link>()
      seen.add(start)
      for (const node of nodes)
        for (const link of touching.get(node)!) {
          own.add(link)
          for (const next of [link.a, link.b])
            if (!seen.has(next)) {
              seen.add(next)
              nodes.push(next)
            }
        }
      return [{ nodes, links: [...own] }]
    })
}

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, at) => sum + value * b[at]!, 0)

/**
 * Heights of the free nodes of a part, so that every stretch between two fixed ones rises evenly: the heights at which
 * a net of ropes with these fixed ends would rest (Laplace's equation, by conjugate gradients). On a plain bridge that
 * is the straight line from end to end; with a single fixed end the whole part lies level.
 */
export function solvePart({ nodes, links }: Part, fixed: ReadonlyMap<number, number>): Map<number, number> {
  const free = nodes.filter((node) => !fixed.has(node))
  const index = new Map(free.map((node, at) => [node, at]))
  const ends = nodes.flatMap((node) => fixed.get(node) ?? [])
  const middle = ends.reduce((sum, height) => sum + height, 0) / ends.length
  const apply = (x: Float64Array, pulled: boolean): Float64Array => {
    const out = new Float64Array(free.length)
    const value = (node: number) => {
      const at = index.get(node)
      return at === undefined ? (pulled ? fixed.get(node)! - middle : 0) : x[at]!
    }
    for (const { a, b, metres } of links) {
      const pull = (value(a) - value(b)) / Math.max(metres, SHORTEST_METRES)
      if (index.has(a)) out[index.get(a)!]! += pull
      if (index.has(b)) out[index.get(b)!]! -= pull
    }
    return out
  }
  const x = new Float64Array(free.length)
  const residual = apply(x, true).map((value) => -value)
  let direction = residual.slice()
  let size = dot(residual, residual)
  const enough = (size * CLOSE_ENOUGH_METRES ** 2) / 1e6
  for (let round = 0; size > enough && round < MOST_ROUNDS; round += 1) {
    const pulled = apply(direction, false)
    const step = size / dot(direction, pulled)
    for (let at = 0; at < x.length; at += 1) {
      x[at]! += step * direction[at]!
      residual[at]! -= step * pulled[at]!
    }
    const next = dot(residual, residual)
    direction = direction.map((value, at) => residual[at]! + (next / size) * value)
    size = next
  }
  return new Map(free.map((node, at) => [node, x[at]! + middle]))
}
