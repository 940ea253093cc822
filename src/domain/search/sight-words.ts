import type { Lexicon } from './lexicon'

/** A word of the lexicon in a text. */
export interface Sighting {
  word: string
  concepts: readonly string[]
  start: number
  end: number
}

export interface Vocabulary {
  conceptsOf: ReadonlyMap<string, readonly string[]>
  longest: number
}

/** The words of a lexicon, ready to be looked for; an idle word has no concept. */
export const createVocabulary = ({ concepts, idle }: Lexicon): Vocabulary => {
  const conceptsOf = new Map<string, string[]>(idle.map((word) => [word, []]))
  for (const [concept, words] of concepts)
    for (const word of words) conceptsOf.set(word, [...(conceptsOf.get(word) ?? []), concept])
  return { conceptsOf, longest: Math.max(1, ...[...conceptsOf.keys()].map((word) => word.length)) }
}

const allIn = (text: string, { conceptsOf, longest }: Vocabulary): Sighting[] => {
  const found: Sighting[] = []
  for (let start = 0; start < text.length; start += 1) {
    for (let end = Math.min(text.length, start + longest); end > start; end -= 1) {
      const word = text.slice(start, end)
      const concepts = conceptsOf.get(word)
      if (concepts) found.push({ word, concepts, start, end })
    }
  }
  return found
}

const isWithin = (inner: Sighting, outer: Sighting) =>
  inner !== outer && inner.start >= outer.start && inner.end <= outer.end && inner.word.length < outer.word.length

/**
 * The lexicon's words in a plain text. A single character inside a longer word is not one (打 in 打工), and nothing
 * inside an idle word counts; two longer words may overlap (打老婆 is 打 and 老婆 at once).
 */
export const sightWords = (text: string, vocabulary: Vocabulary): Sighting[] => {
  const all = allIn(text, vocabulary)
  return all.filter(
    (one) =>
      one.concepts.length > 0 &&
      !all.some((other) => isWithin(one, other) && (one.word.length === 1 || other.concepts.length === 0)),
  )
}
