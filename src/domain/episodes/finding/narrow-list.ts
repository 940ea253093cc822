import { AUDIENCE_WORDS } from '../audiences'
import { TOPIC_WORDS } from '../topics'

/** In the order of the words people see; codes that only a newer server knows come last. */
const inOrder = (words: Record<string, string>, codes: readonly string[]): string[] => {
  const present = new Set(codes)
  const known = Object.keys(words).filter((code) => present.has(code))
  return [...known, ...[...present].filter((code) => !known.includes(code))]
}

/** The topics that have an episode. */
export const topicsPresent = (episodes: readonly { topic: string }[]): string[] =>
  inOrder(
    TOPIC_WORDS,
    episodes.map(({ topic }) => topic),
  )

/** The audiences that have an episode. */
export const audiencesPresent = (episodes: readonly { audiences: readonly string[] }[]): string[] =>
  inOrder(
    AUDIENCE_WORDS,
    episodes.flatMap(({ audiences }) => audiences),
  )

/** What 学法 is narrowed to, by code; empty for all. */
export interface Narrowing {
  topic: string
  audience: string
}

/** The episodes of a topic for an audience, in the order given. */
export const narrowTo = <E extends { topic: string; audiences: readonly string[] }>(
  episodes: readonly E[],
  { topic, audience }: Narrowing,
): E[] =>
  episodes.filter(
    (episode) => (topic === '' || episode.topic === topic) && (audience === '' || episode.audiences.includes(audience)),
  )
