/** Saturation and length of BM25 as Robertson and Zaragoza give them for short fields (2009, section 3.4). */
const K1 = 1.2
const B = 0.4

/** A word that no document has says little about which one is meant. */
const UNSEEN = 0.5

export interface Field {
  text: string
  weight: number
}

/** What one text scores, which share of the question's weight it covers (0 to 1), and how many of its terms. */
export interface TermHit {
  score: number
  covered: number
  terms: number
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

interface Postings {
  rarity: (term: string) => number
  /** The documents that have the term, how often, and how long they are (1 is the mean). */
  hitsOf: (term: string) => readonly { id: string; count: number; length: number }[]
}

const scoreTerms = (terms: readonly string[], { rarity, hitsOf }: Postings): Map<string, TermHit> => {
  const found = terms.map((term) => ({ weight: rarity(term), places: hitsOf(term) }))
  const whole = sum(found.map(({ weight, places }) => weight * (places.length > 0 ? 1 : UNSEEN))) || 1
  const hits = new Map<string, TermHit>()
  for (const { weight, places } of found)
    for (const { id, count, length } of places) {
      const { score, covered, terms: known } = hits.get(id) ?? { score: 0, covered: 0, terms: 0 }
      const gain = (weight * count * (K1 + 1)) / (count + K1 * length)
      hits.set(id, { score: score + gain, covered: covered + weight / whole, terms: known + 1 })
    }
  return hits
}

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
  const weightOf = (length: number) => 1 - B + (B * length) / mean
  const hitsOf = (term: string) =>
    (postings.get(term) ?? []).map(([id, count]) => ({ id, count, length: weightOf(lengths.get(id) ?? 0) }))
  return { score: (asked) => scoreTerms([...new Set(asked)], { rarity, hitsOf }) }
}
