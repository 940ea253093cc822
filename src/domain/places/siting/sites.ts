/** A spot where a point could be set up, and the villages that would come within reach by it. */
export interface Site {
  /** Tells spots apart and settles ties, so that the answer does not hang on the order they are listed in. */
  key: string
  villages: readonly string[]
}

/** Sites in an order of their own, villages as numbers. */
export interface Sites {
  keys: readonly string[]
  /** Of each site, ascending. */
  villages: readonly (readonly number[])[]
  /** Villages that any site brings in. */
  reachable: number
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Puts sites and villages in an order that only hangs on their names; sites that bring nobody in are left out. */
export function arrange(sites: readonly Site[]): Sites {
  const useful = sites.filter(({ villages }) => villages.length > 0).sort((a, b) => inOrder(a.key, b.key))
  const names = [...new Set(useful.flatMap(({ villages }) => villages))].sort(inOrder)
  const numberOf = new Map(names.map((name, n) => [name, n]))
  const numbers = (villages: readonly string[]) =>
    [...new Set(villages)].map((name) => numberOf.get(name)!).sort((a, b) => a - b)
  return {
    keys: useful.map(({ key }) => key),
    villages: useful.map(({ villages }) => numbers(villages)),
    reachable: names.length,
  }
}

/** Villages that a choice of sites brings in, each counted once. */
export const gained = ({ villages }: Sites, chosen: readonly number[]): number =>
  new Set(chosen.flatMap((site) => villages[site]!)).size
