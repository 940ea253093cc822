import type { Lexicon, Matter } from '../lexicon'
import { pairsIn } from '../pairs-in'
import { createTermIndex, type Field, type TermHit } from '../term-index'

/** A word says more than two neighbouring characters that may belong to two words. */
const PAIRS = 0.6
/** A single character says least, but a word that nobody foresaw often shares one (邮费, 运费). */
const CHARACTERS = 0.6
/** A whole scrap says more than its words. */
const SCRAPS = 1

const isLetter = (one: string) => /\p{L}/u.test(one)

const fieldsOf = ({ tells, signs }: Matter, { concepts }: Lexicon): Field[] => {
  const needed = signs.flatMap(({ needs, weight }) =>
    needs.flatMap((need) => (concepts.get(need) ?? [need]).map((word) => ({ word, weight }))),
  )
  const words = new Map(needed.map(({ word, weight }) => [word, 0.2 * weight]))
  return [{ text: tells.join(' '), weight: 1 }, ...[...words].map(([text, weight]) => ({ text, weight }))]
}

/** Every part of a text that is one of the scraps, as written. */
const scrapsIn = (scraps: ReadonlySet<string>, longest: number) => (text: string) =>
  Array.from({ length: text.length }, (_, start) =>
    Array.from({ length: Math.min(longest, text.length - start) }, (_length, more) =>
      text.slice(start, start + more + 1),
    ).filter((part) => scraps.has(part)),
  ).flat()

const indexScraps = (matters: readonly Matter[]) => {
  const scraps = new Set(matters.flatMap(({ tells }) => tells))
  const parts = scrapsIn(scraps, Math.max(1, ...[...scraps].map((scrap) => scrap.length)))
  const documents = new Map(matters.map(({ id, tells }) => [id, tells.map((text) => ({ text, weight: 1 }))]))
  return { index: createTermIndex(documents, (text) => [text]), parts }
}

/**
 * Compares a question with what people tell of each matter, by scraps, words, pairs of characters and characters: it
 * finds what no sign foresees. `wordsIn` cuts a text into words that mean something.
 */
export const createToldMatters = (lexicon: Lexicon, wordsIn: (text: string) => readonly string[]) => {
  const documents = new Map(lexicon.matters.map((matter) => [matter.id, fieldsOf(matter, lexicon)]))
  const words = createTermIndex(documents, (text) => text.split(' ').flatMap((part) => wordsIn(part)))
  const pairs = createTermIndex(documents, pairsIn)
  const charactersIn = (text: string) => [...text].filter((one) => isLetter(one) && !lexicon.empty.has(one))
  const characters = createTermIndex(documents, charactersIn)
  const scraps = indexScraps(lexicon.matters)
  return (text: string): Map<string, TermHit> => {
    const hits = words.score(wordsIn(text))
    const add = (more: ReadonlyMap<string, TermHit>, share: number) => {
      for (const [id, { score }] of more) hits.set(id, addScore(hits.get(id), share * score))
    }
    add(pairs.score(pairsIn(text)), PAIRS)
    add(characters.score(charactersIn(text)), CHARACTERS)
    add(scraps.index.score(scraps.parts(text)), SCRAPS)
    return hits
  }
}

const addScore = (hit: TermHit | undefined, score: number): TermHit => ({
  score: (hit?.score ?? 0) + score,
  covered: hit?.covered ?? 0,
  terms: hit?.terms ?? 0,
})
