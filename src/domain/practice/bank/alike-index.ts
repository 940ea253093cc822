import { bigrams, similarity } from '../similarity'

/** Pairs that so many texts have say nothing of any of them. */
const COMMON = 60
/** So many of a text's rarest pairs name its candidates; who shares fewer than these is none. */
const RAREST = 8
const SHARED_LEAST = 3
/** So many candidates are compared letter by letter. */
const COMPARED = 5

/** Places of the texts that share most of the rarest pairs, at most `COMPARED`. */
function candidates(pairs: Iterable<string>, holders: ReadonlyMap<string, readonly number[]>): number[] {
  const rare = [...pairs]
    .map((pair) => holders.get(pair) ?? [])
    .filter(({ length }) => length > 0 && length <= COMMON)
    .sort((a, b) => a.length - b.length)
    .slice(0, RAREST)
  const shared = new Map<number, number>()
  for (const at of rare.flat()) shared.set(at, (shared.get(at) ?? 0) + 1)
  const least = Math.min(SHARED_LEAST, rare.length)
  return [...shared]
    .filter(([, times]) => times >= least)
    .sort(([, a], [, b]) => b - a)
    .slice(0, COMPARED)
    .map(([at]) => at)
}

/**
 * Finds the texts alike (`similarity`) to another without comparing it to all: the cost of a look-up does not grow with
 * their number. It may miss one whose every pair is common, so it is good for a hint and nothing more.
 *
 * @param least likeness below which nothing is named, 0 to 1
 * @returns a look-up that gives places in `texts`
 */
export function indexAlike(texts: readonly string[], least: number) {
  const holders = new Map<string, number[]>()
  texts.forEach((text, at) => {
    for (const pair of bigrams(text)) {
      const known = holders.get(pair)
      if (!known) holders.set(pair, [at])
      else if (known.length <= COMMON) known.push(at)
    }
  })
  return (other: string): { at: number; likeness: number }[] =>
    candidates(bigrams(other), holders)
      .map((at) => ({ at, likeness: similarity(other, texts[at]!) }))
      .filter(({ likeness }) => likeness >= least)
}
