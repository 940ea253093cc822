import type { Lexicon, Reader } from './lexicon'
import { createEar, hearLetters, hearTypos, type Ear } from './hear-words'
import { plainText } from './normal-form'
import { createVocabulary, sightWords, type Vocabulary } from './sight-words'

/** A word recognised by its sound alone, and a word of one character, count for so much. */
const HEARD = 0.7
const ONE_CHARACTER = 0.6

/** What a text speaks of. */
export interface Reading {
  plain: string
  /** Plain text followed by what was heard in it: what the counting of words reads. */
  text: string
  /** Concept → how sure, 0 to 1. */
  concepts: ReadonlyMap<string, number>
  /** The person's own words that stand in the lexicon, in their order. */
  sighted: readonly string[]
  heard: readonly string[]
  /** Share of the characters that the lexicon knows, 0 to 1. */
  known: number
}

export interface ReadingTools {
  vocabulary: Vocabulary
  ear: Ear
  reader: Reader
}

export const createTools = (lexicon: Lexicon, reader: Reader): ReadingTools => ({
  vocabulary: createVocabulary(lexicon),
  ear: createEar(lexicon, reader),
  reader,
})

const knownShare = (plain: string, spans: readonly { start: number; end: number }[]): number => {
  if (plain === '') return 0
  const covered = new Set(spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)))
  return covered.size / plain.length
}

/** Reads a text as a question: words as written, with `heard` also by their sound. */
export const readQuestion = (written: string, tools: ReadingTools, withSounds = true): Reading => {
  const plain = plainText(written)
  const sightings = sightWords(plain, tools.vocabulary)
  const heard = withSounds ? [...hearTypos(plain, tools.ear, tools.reader), ...hearLetters(plain, tools.ear)] : []
  const concepts = new Map<string, number>()
  const note = (names: readonly string[], sure: number) => {
    for (const name of names) concepts.set(name, Math.max(concepts.get(name) ?? 0, sure))
  }
  for (const { word, concepts: names } of sightings) note(names, word.length === 1 ? ONE_CHARACTER : 1)
  for (const word of heard) note(tools.vocabulary.conceptsOf.get(word) ?? [], HEARD)
  return {
    plain,
    text: [plain, ...heard].join(' '),
    concepts,
    sighted: [...new Set(sightings.map(({ word }) => word))],
    heard,
    known: Math.min(1, knownShare(plain, sightings) + heard.join('').length / (plain.length || 1)),
  }
}
