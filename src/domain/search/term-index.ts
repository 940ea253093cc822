/** Saturation and length of BM25 as Robertson and Zaragoza give them for short fields (2009, section 3.4). */
const K1 = 1.2
const B = 0.4

export interface Field {
  text: string
  weight: number
}

/** What one text scores, and which share of the question's weight it covers (0 to 1). */
export interface TermHit {
  score: number
  covered: number
}

export interface TermIndex {
  /** By document id; documents without any of the terms are left out. */
  score: (terms: readonly string[]) => Map<string, TermHit>
}

type Counts = ReadonlyMap<string, number>

const countTerms = (fields: readonly Field[], terms: (text: string) => readonly string[]): Counts => {
  const counts = new Map<string, number>()
  for (const { text, weight } of fields)
    for (const term of terms(text)) counts.set(term, (counts.get(term) ?? 0) + weight)
  return counts
}

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0)

/**
 * BM25 over weighted fields: a term counts by its field's weight, rare terms more
 * (`ln(1 + (N − n + ½) / (n + ½))`), long documents less.
 */
export const createTermIndex = (
  documents: ReadonlyMap<string, readonly Field[]>,
  terms: (text: string) => readonly string[],
): TermIndex => {
  const counted = [...documents].map(([id, fields]) => ({ id, counts: countTerms(fields, terms) }))
  const lengths = new Map(counted.map(({ id, counts }) => [id, sum(counts.values())]))
  const mean = sum(lengths.values()) / Math.max(1, counted.length) || 1
  const postings = new Map<string, [id: string, count: number][]>()
  for (const { id, counts } of counted)
    for (const [term, count] of counts) postings.set(term, [...(postings.get(term) ?? []), [id, count]])
  const rarity = (term: string) => {
    const n = postings.get(term)?.length ?? 0
    return Math.log(1 + (counted.length - n + 0.5) / (n + 0.5))
  }
  const score = (asked: readonly string[]) => {
    const unique = [...new Set(asked)]
    const whole = sum(unique.map(rarity)) || 1
    const hits = new Map<string, TermHit>()
    for (const term of unique) {
      const weight = rarity(term)
      for (const [id, count] of postings.get(term) ?? []) {
        const length = 1 - B + (B * (lengths.get(id) ?? 0)) / mean
        const hit = hits.get(id) ?? { score: 0, covered: 0 }
        hit.score += (weight * count * (K1 + 1)) / (count + K1 * length)
        hit.covered += weight / whole
        hits.set(id, hit)
      }
    }
    return hits
  }
  return { score }
}
