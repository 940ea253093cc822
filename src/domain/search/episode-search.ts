import { explainFit, NEAR, readSpoken, type Why } from './explain-choice'
import { fuseRanks } from './fuse-ranks'
import type { Lexicon, Reader } from './lexicon'
import { linkMatters, type Links } from './link-matters'
import { createTools, readQuestion, type Reading } from './read-question'
import { routeMatters } from './route-matters'
import type { SearchedEpisode } from './searched-episode'
import { createTermIndex, type Field, type TermHit } from './term-index'

export interface Choice {
  id: string
  why: Why
}

/** Three choices, never one verdict. */
export const CHOICES = 3
/** From here on a matter is sure by itself; see `routeMatters`. */
const SURE = 2.5
/** Less will do when the lexicon knows much of the question, and a guess when it knows nearly all. */
const LIKELY = { score: 1.9, known: 0.5 }
const GUESS = { score: 1, known: 0.75 }
/** Without a matter, an episode must itself say so much of the question, in two words or in its only one. */
const COVERED = 0.5
const COVERED_BESIDE = 0.3
const ONLY_WORD = 0.9
/** Fields of this weight say what an episode is about; a caption may mention anything. */
const GIST = 1.5

const fieldsOf = (episode: SearchedEpisode): Field[] => [
  ...episode.askedAs.map((text) => ({ text, weight: 3 })),
  { text: episode.hook, weight: 3 },
  { text: episode.takeaway, weight: 2 },
  { text: episode.title, weight: 1.5 },
  ...episode.captions.map((text) => ({ text, weight: 1 })),
  ...episode.digests.map((text) => ({ text, weight: 1 })),
  ...episode.laws.map((text) => ({ text, weight: 0.5 })),
]

const SILENT: TermHit = { score: 0, covered: 0, terms: 0 }

const mapValues = <K, A, B>(map: ReadonlyMap<K, A>, change: (value: A) => B): Map<K, B> =>
  new Map([...map].map(([key, value]) => [key, change(value)]))

const pairs = (text: string): string[] =>
  text
    .split(' ')
    .flatMap((part) => Array.from({ length: Math.max(0, part.length - 1) }, (_, at) => part.slice(at, at + 2)))

const scoresOf = (hits: ReadonlyMap<string, TermHit>) => new Map([...hits].map(([id, { score }]) => [id, score]))

const byEpisode = (routed: ReturnType<typeof routeMatters>, links: Links): Map<string, number> => {
  const scores = new Map<string, number>()
  for (const { matter, score } of routed)
    for (const { id, share } of links.get(matter.id) ?? []) scores.set(id, Math.max(scores.get(id) ?? 0, score * share))
  return scores
}

type Terms = (text: string) => readonly string[]

/** The episodes' texts as words, as words of what they are about, as everyday concepts and as pairs of characters. */
const indexFields = (episodes: readonly SearchedEpisode[], wordsIn: Terms, conceptsIn: Terms) => {
  const documents = new Map(episodes.map((episode) => [episode.id, fieldsOf(episode)]))
  const gists = mapValues(documents, (fields) => fields.filter(({ weight }) => weight >= GIST))
  return {
    words: createTermIndex(documents, wordsIn),
    gists: createTermIndex(gists, wordsIn),
    concepts: createTermIndex(documents, conceptsIn),
    bigrams: createTermIndex(documents, (text) => pairs(text)),
  }
}

/**
 * Searches published episodes in plain words. Four opinions are fused: the matter the question speaks of, everyday
 * concepts, words, and pairs of characters; each episode's own words carry it, so one that an editor publishes
 * tomorrow is found by them. Where nothing speaks clearly the answer is empty.
 */
export const createEpisodeSearch = (episodes: readonly SearchedEpisode[], lexicon: Lexicon, reader: Reader) => {
  const tools = createTools(lexicon, reader)
  const wordsIn = (text: string) => reader.cut(text).filter((word) => word.trim() !== '' && !lexicon.empty.has(word))
  const conceptsIn = (text: string) => [...readQuestion(text, tools, false).concepts.keys()]
  const { words, gists, concepts, bigrams } = indexFields(episodes, wordsIn, conceptsIn)
  const read = (text: string) => readQuestion(text, tools, false)
  const spoken = new Map(episodes.map((episode) => [episode.id, readSpoken(episode, read)]))
  const links = linkMatters(episodes, lexicon.matters, read)

  const find = (question: string): Choice[] => {
    const reading = readQuestion(question, tools)
    const routed = byEpisode(routeMatters(reading, lexicon.matters), links)
    const byWords = words.score(wordsIn(reading.text))
    const byGist = gists.score(wordsIn(reading.text))
    const gistOf = (id: string) => byGist.get(id) ?? SILENT
    const isSure = (id: string) => isEvident(reading, routed.get(id) ?? 0, gistOf(id))
    const ranked = fuseRanks([
      { scores: routed, weight: 3 },
      { scores: scoresOf(concepts.score([...reading.concepts.keys()])), weight: 1 },
      { scores: scoresOf(byWords), weight: 1.2 },
      { scores: scoresOf(bigrams.score(pairs(reading.text))), weight: 0.8 },
    ])
    if (!ranked.some(isSure)) return []
    const fitting = ranked.filter((id) => isFitting(routed.get(id) ?? 0, gistOf(id)))
    const why = (id: string) =>
      fitting.includes(id) ? explainFit(reading, spoken.get(id)!, tools.vocabulary.conceptsOf) : NEAR
    return fillUp(fitting.slice(0, CHOICES), episodes).map((id) => ({ id, why: why(id) }))
  }
  return { find }
}

const speaks = ({ covered, terms }: TermHit, share: number): boolean =>
  covered >= share && (terms > 1 || covered >= ONLY_WORD)

const isEvident = ({ known }: Reading, matter: number, gist: TermHit): boolean =>
  matter >= SURE ||
  [LIKELY, GUESS].some((least) => matter >= least.score && known >= least.known) ||
  speaks(gist, COVERED)

const isFitting = (matter: number, gist: TermHit): boolean => matter >= GUESS.score || speaks(gist, COVERED_BESIDE)

/** What is left of the three places goes to episodes of the first one's topic. */
const fillUp = (ids: readonly string[], episodes: readonly SearchedEpisode[]): string[] => {
  const topic = episodes.find(({ id }) => id === ids[0])?.topic
  const beside = episodes.filter((episode) => episode.topic === topic && !ids.includes(episode.id)).map(({ id }) => id)
  return [...ids, ...beside].slice(0, CHOICES)
}

export type EpisodeSearch = ReturnType<typeof createEpisodeSearch>
