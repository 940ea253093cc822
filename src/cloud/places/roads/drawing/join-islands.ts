type Place = [lon: number, lat: number]
export type Ring = readonly Place[]

/** Positive for a ring that turns against the clock. */
function turning(ring: Ring): number {
  const [x, y] = ring[0]!
  let twice = 0
  for (let at = 1; at < ring.length; at++) {
    const [a, b] = [ring[at - 1]!, ring[at]!]
    twice += (a[0] - x) * (b[1] - y) - (b[0] - x) * (a[1] - y)
  }
  return twice
}

const isClosed = (ring: Ring): boolean => {
  const [first, last] = [ring[0], ring.at(-1)]
  return ring.length > 3 && first![0] === last![0] && first![1] === last![1]
}

const turned = (ring: Ring, against: boolean): Ring => (turning(ring) > 0 === against ? ring : [...ring].reverse())

/** Which place of a ring is nearest to another one. */
function nearest(ring: Ring, [x, y]: Place): number {
  let [best, least] = [0, Infinity]
  ring.forEach(([lon, lat], at) => {
    const away = (lon - x) ** 2 + (lat - y) ** 2
    if (away < least) [best, least] = [at, away]
  })
  return best
}

/**
 * A lake with its islands as one line: along the shore against the clock, over to each island, around it with the
 * clock, and back the same way. Filled by `nonzero`, islands stay land, and waters that lie above one another water.
 */
export function joinIslands([shore, ...islands]: readonly Ring[]): Ring {
  if (!shore || !isClosed(shore)) return shore ?? []
  return islands.filter(isClosed).reduce<Ring>(
    (line, island) => {
      const from = nearest(line, island[0]!)
      return [...line.slice(0, from + 1), ...turned(island, false), ...line.slice(from)]
    },
    turned(shore, true),
  )
}
