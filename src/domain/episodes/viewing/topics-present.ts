import { TOPIC_WORDS } from '../topics'

/** The topics that have an episode, in the order of the chips; codes that only a newer server knows come last. */
export const topicsPresent = (episodes: readonly { topic: string }[]): string[] => {
  const present = new Set(episodes.map((episode) => episode.topic))
  const known: string[] = Object.keys(TOPIC_WORDS).filter((topic) => present.has(topic))
  return [...known, ...[...present].filter((topic) => !known.includes(topic))]
}
