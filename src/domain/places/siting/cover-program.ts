import type { Sites } from './sites'

/**
 * The maximal covering location problem (Church and ReVelle 1974) as a mixed-integer program: choose at most `choose`
 * columns; a group counts its weight when one of its columns is chosen. Only what can matter is left of the sites.
 */
export interface CoverProgram {
  choose: number
  /** Sites by their number in `Sites`. */
  columns: number[]
  /** Villages that the same columns bring in, together. */
  groups: { weight: number; columns: number[] }[]
}

const isWithin = (small: readonly number[], large: ReadonlySet<number>): boolean =>
  small.length <= large.size && small.every((village) => large.has(village))

/** Sites that bring in nothing that another one does not bring in as well are dropped; of equals the first stays. */
function undominated({ villages }: Sites): number[] {
  const bySize = villages.map((_, site) => site).sort((a, b) => villages[b]!.length - villages[a]!.length || a - b)
  const kept: { site: number; own: Set<number> }[] = []
  for (const site of bySize)
    if (!kept.some(({ own }) => isWithin(villages[site]!, own))) kept.push({ site, own: new Set(villages[site]) })
  return kept.map(({ site }) => site).sort((a, b) => a - b)
}

/** The program of these sites. Example: two sites that bring in the same three villages → one column, one group of 3. */
export function coverProgram(sites: Sites, choose: number): CoverProgram {
  const columns = undominated(sites)
  const of: number[][] = Array.from({ length: sites.reachable }, () => [])
  columns.forEach((site, column) => {
    for (const village of sites.villages[site]!) of[village]!.push(column)
  })
  const groups = new Map<string, { weight: number; columns: number[] }>()
  for (const own of of) {
    const group = groups.get(own.join()) ?? { weight: 0, columns: own }
    group.weight++
    groups.set(own.join(), group)
  }
  return { choose: Math.min(choose, columns.length), columns, groups: [...groups.values()] }
}
