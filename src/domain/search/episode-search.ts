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
/** From here on a matter is more than a guess; see `routeMatters`. */
const SURE = 2
const GUESS = 1
/** A guess is enough when the lexicon knows most of the question. */
const MOSTLY_KNOWN = 0.6
/** Without a matter, an episode must say so much of the question itself. */
const COVERED = 0.5
const COVERED_BESIDE = 0.3
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

/**
 * Searches published episodes in plain words. Four opinions are fused: the matter the question speaks of, everyday
 * concepts, words, and pairs of characters; each episode's own words carry it, so one that an editor publishes
 * tomorrow is found by them. Where nothing speaks clearly the answer is empty.
 */
export const createEpisodeSearch = (episodes: readonly SearchedEpisode[], lexicon: Lexicon, reader: Reader) => {
  const tools = createTools(lexicon, reader)
  const wordsIn = (text: string) => reader.cut(text).filter((word) => word.trim() !== '' && !lexicon.empty.has(word))
  const conceptsIn = (text: string) => [...readQuestion(text, tools, false).concepts.keys()]
  const documents = new Map(episodes.map((episode) => [episode.id, fieldsOf(episode)]))
  const words = createTermIndex(documents, wordsIn)
  const gists = createTermIndex(
    mapValues(documents, (fields) => fields.filter(({ weight }) => weight >= GIST)),
    wordsIn,
  )
  const concepts = createTermIndex(documents, conceptsIn)
  const bigrams = createTermIndex(documents, (text) => pairs(text))
  const read = (text: string) => readQuestion(text, tools, false)
  const spoken = new Map(episodes.map((episode) => [episode.id, readSpoken(episode, read)]))
  const links = linkMatters(episodes, lexicon.matters, read)

  const find = (question: string): Choice[] => {
    const reading = readQuestion(question, tools)
    const routed = byEpisode(routeMatters(reading, lexicon.matters), links)
    const byWords = words.score(wordsIn(reading.text))
    const byGist = gists.score(wordsIn(reading.text))
    const coveredBy = (id: string) => byGist.get(id)?.covered ?? 0
    const isSure = (id: string) => isEvident(reading, routed.get(id) ?? 0, coveredBy(id))
    const ranked = fuseRanks([
      { scores: routed, weight: 3 },
      { scores: scoresOf(concepts.score([...reading.concepts.keys()])), weight: 1 },
      { scores: scoresOf(byWords), weight: 1.2 },
      { scores: scoresOf(bigrams.score(pairs(reading.text))), weight: 0.8 },
    ])
    if (!ranked.some(isSure)) return []
    const fitting = ranked.filter((id) => isFitting(routed.get(id) ?? 0, coveredBy(id)))
    const why = (id: string) =>
      fitting.includes(id) ? explainFit(reading, spoken.get(id)!, tools.vocabulary.conceptsOf) : NEAR
    return fillUp(fitting.slice(0, CHOICES), episodes).map((id) => ({ id, why: why(id) }))
  }
  return { find }
}

const isEvident = ({ known }: Reading, matter: number, covered: number): boolean =>
  matter >= SURE || (matter >= GUESS && known >= MOSTLY_KNOWN) || covered >= COVERED

const isFitting = (matter: number, covered: number): boolean => matter >= GUESS || covered >= COVERED_BESIDE

/** What is left of the three places goes to episodes of the first one's topic. */
const fillUp = (ids: readonly string[], episodes: readonly SearchedEpisode[]): string[] => {
  const topic = episodes.find(({ id }) => id === ids[0])?.topic
  const beside = episodes.filter((episode) => episode.topic === topic && !ids.includes(episode.id)).map(({ id }) => id)
  return [...ids, ...beside].slice(0, CHOICES)
}

export type EpisodeSearch = ReturnType<typeof createEpisodeSearch>
