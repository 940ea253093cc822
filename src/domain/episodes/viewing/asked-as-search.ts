import { topicWord } from '../topics'
import { EVERYDAY_WORDS, type EverydayWord } from './everyday-words'

export interface Searchable {
  title: string
  hook: string
  takeaway: string
  topic: string
}

/** What people add to a question without asking for it, the longest first. */
const FILLERS = [
  '怎么办',
  '怎么处理',
  '能不能',
  '可不可以',
  '是不是',
  '有没有',
  '我想问',
  '请问',
  '应该',
  '怎么',
  '吗',
  '呢',
  '了',
]
/** Share of a question's pairs of characters that must stand in an episode; below half the hits are chance. */
const ENOUGH = 0.5
/** An episode that only another word for the same trouble leads to comes after one that says the word itself. */
const OTHER_WORD = 0.9

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '')

const core = (question: string): string => {
  const wanted = plain(question)
  return FILLERS.reduce((rest, filler) => rest.split(filler).join(''), wanted) || wanted
}

const spoken = (one: EverydayWord): string[] => [one.word, ...one.alsoSaid]

const pairShare = (text: string, wanted: string): number => {
  const characters = [...wanted]
  const pairs = characters.slice(1).map((character, index) => `${characters[index]}${character}`)
  return pairs.length < 2 ? 0 : pairs.filter((pair) => text.includes(pair)).length / pairs.length
}

const score = (episode: Searchable, wanted: string): number => {
  const said = plain(`${episode.title} ${episode.hook} ${episode.takeaway}`)
  if (said.includes(wanted) || plain(topicWord(episode.topic)) === wanted) return 1
  const sameTrouble = EVERYDAY_WORDS.filter((one) => spoken(one).some((word) => wanted.includes(word))).flatMap(spoken)
  return sameTrouble.some((word) => said.includes(word)) ? OTHER_WORD : pairShare(said, wanted)
}

/**
 * Finds episodes by the words people use: a word, another word for the same trouble (渗水 finds 漏水), or a whole
 * question (楼上漏水怎么办呀), of which at least half of the pairs of characters must stand in the episode's title,
 * hook, takeaway or topic. Best first, else the given order. An empty question finds all.
 */
export const searchEpisodes = <E extends Searchable>(episodes: readonly E[], question: string): E[] => {
  const wanted = core(question)
  if (wanted === '') return [...episodes]
  return episodes
    .map((episode) => ({ episode, score: score(episode, wanted) }))
    .filter((hit) => hit.score >= ENOUGH)
    .sort((a, b) => b.score - a.score)
    .map((hit) => hit.episode)
}

/** The words of 我遇到的事: at most eight, each with an episode behind it, so that none opens an empty page. */
export const wordsWithEpisodes = (episodes: readonly Searchable[]): string[] =>
  EVERYDAY_WORDS.filter((one) => searchEpisodes(episodes, one.word).length > 0)
    .slice(0, 8)
    .map((one) => one.word)
