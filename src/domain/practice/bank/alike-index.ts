import { bigrams, similarity } from '../similarity'

interface Text {
  id: string
  text: string
}

/** Pairs that so many texts have say nothing of any of them. */
const COMMON = 60
/** So many of a text's rarest pairs name its candidates, and so many candidates are compared letter by letter. */
const RAREST = 8
const COMPARED = 5

/** The ids that share most of the rarest pairs, at most `COMPARED`. */
function candidates(pairs: Iterable<string>, holders: ReadonlyMap<string, readonly number[]>): number[] {
  const rare = [...pairs]
    .map((pair) => holders.get(pair) ?? [])
    .filter(({ length }) => length > 0 && length <= COMMON)
    .sort((a, b) => a.length - b.length)
    .slice(0, RAREST)
  const shared = new Map<number, number>()
  for (const at of rare.flat()) shared.set(at, (shared.get(at) ?? 0) + 1)
  return [...shared]
    .sort(([, a], [, b]) => b - a)
    .slice(0, COMPARED)
    .map(([at]) => at)
}

/**
 * Finds the text most alike (`similarity`) to another, without comparing it to all: the cost of a look-up does not grow
 * with the number of texts. It may miss one whose every pair is common, so it is good for a hint and nothing more.
 *
 * @param least likeness below which nothing is named, 0 to 1
 */
export function indexAlike(texts: readonly Text[], least: number) {
  const holders = new Map<string, number[]>()
  texts.forEach(({ text }, at) => {
    for (const pair of bigrams(text)) {
      const known = holders.get(pair)
      if (!known) holders.set(pair, [at])
      else if (known.length <= COMMON) known.push(at)
    }
  })
  return (text: string): { id: string; text: string; likeness: number } | null => {
    const [best] = candidates(bigrams(text), holders)
      .map((at) => ({ ...texts[at]!, likeness: similarity(text, texts[at]!.text) }))
      .sort((a, b) => b.likeness - a.likeness)
    return best && best.likeness >= least ? best : null
  }
}
