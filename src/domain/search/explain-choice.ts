import type { SearchedEpisode } from './searched-episode'
import type { Reading } from './read-question'

/** Why an episode is offered. `near` only shares the topic of the first choice. */
export interface Why {
  kind: 'fits' | 'near'
  /** The person's own words that lead here, at most three. */
  words: string[]
  /** How somebody else asks it, when that is close to the question; else null. */
  askedAs: string | null
}

/** An episode's own words, read once. */
export interface Spoken {
  concepts: ReadonlySet<string>
  text: string
  lines: readonly { line: string; reading: Reading }[]
}

const WORDS = 3
/** From here on another way to ask is close: the shares of common concepts and of common characters together. */
const CLOSE = 0.6

export const readSpoken = (episode: SearchedEpisode, read: (text: string) => Reading): Spoken => {
  const text = [...episode.askedAs, episode.hook, episode.title, episode.takeaway, ...episode.captions].join(' ')
  const lines = episode.askedAs.map((line) => ({ line, reading: read(line) }))
  const concepts = [...lines.map(({ reading }) => reading), read(episode.hook), read(episode.takeaway)]
  return { text, lines, concepts: new Set(concepts.flatMap((reading) => [...reading.concepts.keys()])) }
}

const common = (mine: readonly string[], theirs: readonly string[]): number => {
  const both = new Set(mine.filter((one) => theirs.includes(one))).size
  return both === 0 ? 0 : both / Math.max(2, Math.min(new Set(mine).size, new Set(theirs).size))
}

const closeness = (one: Reading, other: Reading): number =>
  common([...one.concepts.keys()], [...other.concepts.keys()]) + common([...one.plain], [...other.plain])

/** Says in the person's own words why this episode is among the three. */
export const explainFit = (
  reading: Reading,
  { text, lines, concepts }: Spoken,
  conceptsOf: ReadonlyMap<string, readonly string[]>,
): Why => {
  const leads = (word: string) =>
    text.includes(word) || (conceptsOf.get(word) ?? []).some((concept) => concepts.has(concept))
  const mentioned = [...reading.sighted, ...reading.heard].filter((word) => word.length > 1 && leads(word))
  const whole = mentioned.filter((word) => !mentioned.some((other) => other !== word && other.includes(word)))
  const [best] = lines
    .map(({ line, reading: asked }) => ({ line, close: closeness(reading, asked) }))
    .sort((a, b) => b.close - a.close)
  return { kind: 'fits', words: whole.slice(0, WORDS), askedAs: best && best.close >= CLOSE ? best.line : null }
}

export const NEAR: Why = { kind: 'near', words: [], askedAs: null }
