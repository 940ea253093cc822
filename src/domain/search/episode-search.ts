import { explainFit, NEAR, readSpoken, type Why } from './explain-choice'
import { isAnswered, isFitting, saysIt, type Evidence } from './evidence'
import { fuseRanks } from './fuse-ranks'
import type { Lexicon, Matter, Reader } from './lexicon'
import { linkMatters, type Links } from './matters/link-matters'
import { createTools, readQuestion, type Reading } from './read-question'
import { routeMatters } from './matters/route-matters'
import { pairsIn } from './pairs-in'
import type { SearchedEpisode } from './searched-episode'
import { createToldMatters } from './matters/told-matters'
import { createTermIndex, type Field, type TermHit } from './term-index'

export interface Choice {
  id: string
  why: Why
}

/** Three choices, never one verdict. */
export const CHOICES = 3
/** A point of `routeMatters` is worth three of `createToldMatters`. */
const SIGN = 3
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

const scoresOf = (hits: ReadonlyMap<string, TermHit>) => new Map([...hits].map(([id, { score }]) => [id, score]))

/** Scores of matters as scores of the episodes that answer them. */
const byEpisode = (scores: ReadonlyMap<string, number>, links: Links): Map<string, number> => {
  const found = new Map<string, number>()
  for (const [matter, score] of scores)
    for (const { id, share } of links.get(matter) ?? []) found.set(id, Math.max(found.get(id) ?? 0, score * share))
  return found
}

type Tools = ReturnType<typeof createTools>
type Terms = (text: string) => readonly string[]

/** The episodes' texts as words, as words of what they are about, as everyday concepts and as pairs of characters. */
const indexFields = (episodes: readonly SearchedEpisode[], wordsIn: Terms, conceptsIn: Terms) => {
  const documents = new Map(episodes.map((episode) => [episode.id, fieldsOf(episode)]))
  const gists = mapValues(documents, (fields) => fields.filter(({ weight }) => weight >= GIST))
  return {
    words: createTermIndex(documents, wordsIn),
    gists: createTermIndex(gists, wordsIn),
    concepts: createTermIndex(documents, conceptsIn),
    bigrams: createTermIndex(documents, pairsIn),
  }
}

/** What each of the opinions says of a question, by episode. */
interface Opinions {
  reading: Reading
  routed: ReadonlyMap<string, number>
  told: ReadonlyMap<string, number>
  concepts: ReadonlyMap<string, number>
  words: ReadonlyMap<string, number>
  bigrams: ReadonlyMap<string, number>
  gists: ReadonlyMap<string, TermHit>
  /** Points of the loudest matter that no episode answers. */
  unanswered: number
}

/** The episodes in order that speak of the question; empty where nothing speaks clearly. */
const judge = (opinions: Opinions): string[] => {
  const { reading, routed, told, concepts, words, bigrams, gists, unanswered } = opinions
  const evidenceOf = (id: string): Evidence => {
    const sign = routed.get(id) ?? 0
    return { points: (told.get(id) ?? 0) + SIGN * sign, sign, gist: gists.get(id) ?? SILENT }
  }
  const points = new Map([...told.keys(), ...routed.keys()].map((id) => [id, evidenceOf(id).points]))
  const ranked = fuseRanks([
    { scores: points, weight: 5 },
    { scores: told, weight: 2 },
    { scores: routed, weight: 1 },
    { scores: concepts, weight: 1 },
    { scores: words, weight: 1.2 },
    { scores: bigrams, weight: 0.8 },
  ])
  if (!isAnswered({ length: reading.plain.length, unanswered }, ranked.map(evidenceOf))) return []
  const fitting = ranked.filter((id) => isFitting(evidenceOf(id)))
  return withOwnWords(fitting, evidenceOf)
}

/** An episode that says nearly all of the question in its own words has one of the places, whatever else is meant. */
const withOwnWords = (ids: readonly string[], evidenceOf: (id: string) => Evidence): string[] => {
  const coveredBy = (id: string) => evidenceOf(id).gist.covered
  const loudest = ids
    .filter((id) => saysIt(evidenceOf(id)))
    .reduce<string | null>((best, id) => (best && coveredBy(best) >= coveredBy(id) ? best : id), null)
  if (!loudest || ids.indexOf(loudest) < CHOICES) return [...ids]
  const others = ids.filter((id) => id !== loudest)
  return [...others.slice(0, CHOICES - 1), loudest, ...others.slice(CHOICES - 1)]
}

/** How each opinion comes to its scores; made once for a set of episodes. */
const createOpinions = (episodes: readonly SearchedEpisode[], lexicon: Lexicon, reader: Reader, tools: Tools) => {
  const wordsIn = (text: string) => reader.cut(text).filter((word) => word.trim() !== '' && !lexicon.empty.has(word))
  const conceptsIn = (text: string) => [...readQuestion(text, tools, false).concepts.keys()]
  const { words, gists, concepts, bigrams } = indexFields(episodes, wordsIn, conceptsIn)
  const links = linkMatters(episodes, lexicon.matters, (text) => readQuestion(text, tools, false))
  const toldOf = createToldMatters(lexicon, wordsIn)
  return (reading: Reading): Opinions => {
    const signs = new Map(routeMatters(reading, lexicon.matters).map(({ matter, score }) => [matter.id, score]))
    const tells = scoresOf(toldOf(reading.text))
    const asked = wordsIn(reading.text)
    const pointsOf = ({ id }: Matter) => (tells.get(id) ?? 0) + SIGN * (signs.get(id) ?? 0)
    return {
      reading,
      routed: byEpisode(signs, links),
      told: byEpisode(tells, links),
      unanswered: Math.max(0, ...lexicon.matters.filter(({ id }) => !links.has(id)).map(pointsOf)),
      concepts: scoresOf(concepts.score([...reading.concepts.keys()])),
      words: scoresOf(words.score(asked)),
      bigrams: scoresOf(bigrams.score(pairsIn(reading.text))),
      gists: gists.score(asked),
    }
  }
}

/**
 * Searches published episodes in plain words. Four opinions are fused: the matter the question speaks of, everyday
 * concepts, words, and pairs of characters; each episode's own words carry it, so one that an editor publishes
 * tomorrow is found by them. Where nothing speaks clearly, or the question speaks louder of a matter that no episode
 * answers (the weather, a divorce), the answer is empty.
 */
export const createEpisodeSearch = (episodes: readonly SearchedEpisode[], lexicon: Lexicon, reader: Reader) => {
  const tools = createTools(lexicon, reader)
  const opinionsOn = createOpinions(episodes, lexicon, reader, tools)
  const read = (text: string) => readQuestion(text, tools, false)
  const spoken = new Map(episodes.map((episode) => [episode.id, readSpoken(episode, read)]))

  const find = (question: string): Choice[] => {
    const reading = readQuestion(question, tools)
    const fitting = judge(opinionsOn(reading))
    const why = (id: string) =>
      fitting.includes(id) ? explainFit(reading, spoken.get(id)!, tools.vocabulary.conceptsOf) : NEAR
    return fillUp(fitting.slice(0, CHOICES), episodes).map((id) => ({ id, why: why(id) }))
  }
  return { find }
}

/** What is left of the three places goes to episodes of the first one's topic. */
const fillUp = (ids: readonly string[], episodes: readonly SearchedEpisode[]): string[] => {
  const topic = episodes.find(({ id }) => id === ids[0])?.topic
  const beside = episodes.filter((episode) => episode.topic === topic && !ids.includes(episode.id)).map(({ id }) => id)
  return [...ids, ...beside].slice(0, CHOICES)
}

export type EpisodeSearch = ReturnType<typeof createEpisodeSearch>
