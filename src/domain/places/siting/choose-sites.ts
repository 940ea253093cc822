import { gained, type Sites } from './sites'

/** How often each village is brought in by the sites chosen. */
function countsOf({ villages, reachable }: Sites, chosen: readonly number[]): Uint16Array {
  const counts = new Uint16Array(reachable)
  for (const site of chosen) for (const village of villages[site]!) counts[village]!++
  return counts
}

/** The site that adds most villages to those counted; the first of equals, −1 when none adds any. */
function best({ villages }: Sites, counts: Uint16Array): { site: number; adds: number } {
  let found = { site: -1, adds: 0 }
  villages.forEach((own, site) => {
    const adds = own.reduce((sum, village) => sum + (counts[village] === 0 ? 1 : 0), 0)
    if (adds > found.adds) found = { site, adds }
  })
  return found
}

/**
 * One site after the other, each the one that adds most. At least 1 − 1/e (63 %) of the best choice (Nemhauser, Wolsey,
 * Fisher 1978); for one site it looks at all of them and is the best.
 */
export function chooseGreedily(sites: Sites, count: number): number[] {
  const chosen: number[] = []
  while (chosen.length < count) {
    const { site } = best(sites, countsOf(sites, chosen))
    if (site < 0) break
    chosen.push(site)
  }
  return chosen
}

/** The exchange of one chosen site for another that adds most; null when none is better. */
function betterBySwap(sites: Sites, chosen: readonly number[]): number[] | null {
  const now = gained(sites, chosen)
  let [found, most]: [number[] | null, number] = [null, now]
  chosen.forEach((_, out) => {
    const rest = chosen.filter((_site, n) => n !== out)
    const { site, adds } = best(sites, countsOf(sites, rest))
    const total = gained(sites, rest) + adds
    if (total > most) [found, most] = [[...rest, site], total]
  })
  return found
}

/**
 * Sites that together bring in as many villages as we can find without proof: greedy, then exchanged one by one as long
 * as that helps. Ascending.
 * Example: A {1,2,3,4}, B {1,2,5}, C {3,4,6}, two sites: greedy takes A and B (5), the exchange of A for C finds 6.
 */
export function chooseSites(sites: Sites, count: number): number[] {
  let chosen = chooseGreedily(sites, count)
  for (;;) {
    const better = betterBySwap(sites, chosen)
    if (!better) return chosen.sort((a, b) => a - b)
    chosen = better
  }
}

/**
 * More than this no choice can bring in, proved without a solver: not more than there are, and not more than the largest
 * sites together. What the certificate falls back on.
 */
export function easyBound({ villages, reachable }: Sites, count: number): number {
  const largest = villages.map((own) => own.length).sort((a, b) => b - a)
  return Math.min(
    reachable,
    largest.slice(0, count).reduce((sum, own) => sum + own, 0),
  )
}
