/** Smaller than the usual 60: among some dozen documents the first places must stand out. */
const K = 3

/** One opinion on the order: scores by id, and how much this opinion counts. */
export interface Ranking {
  scores: ReadonlyMap<string, number>
  weight: number
}

const byScore = (a: [string, number], b: [string, number]) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)

/**
 * Reciprocal rank fusion (Cormack, Clarke, Büttcher 2009): each ranking gives `weight / (K + rank)` to what it ranks;
 * equal scores share a rank. Ids best first.
 */
export const fuseRanks = (rankings: readonly Ranking[]): string[] => {
  const total = new Map<string, number>()
  for (const { scores, weight } of rankings) {
    const ordered = [...scores].filter(([, score]) => score > 0).sort(byScore)
    ordered.forEach(([id, score]) => {
      const rank = 1 + ordered.findIndex(([, other]) => other === score)
      total.set(id, (total.get(id) ?? 0) + weight / (K + rank))
    })
  }
  return [...total].sort(byScore).map(([id]) => id)
}
