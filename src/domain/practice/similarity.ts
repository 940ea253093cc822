/** Pairs of neighbouring characters, punctuation and width aside. */
export const bigrams = (text: string): Set<string> => {
  const signs = [...text.normalize('NFKC').replace(/[\p{P}\p{S}\s]/gu, '')]
  return new Set(signs.slice(1).map((sign, n) => signs[n]! + sign))
}

/** From here on a reader says "that is the same question". */
export const ALIKE_FROM = 0.6

/**
 * How much two texts share, 0 to 1: Jaccard over pairs of neighbouring characters, punctuation and width aside.
 *
 * @example similarity('定金能要双倍吗？', '定金，能要双倍吗') // 1
 */
export const similarity = (a: string, b: string): number => {
  const [ours, theirs] = [bigrams(a), bigrams(b)]
  const shared = [...ours].filter((pair) => theirs.has(pair)).length
  const all = ours.size + theirs.size - shared
  return all === 0 ? 0 : shared / all
}
