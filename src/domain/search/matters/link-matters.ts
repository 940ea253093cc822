import type { Matter } from '../lexicon'
import type { SearchedEpisode } from '../searched-episode'
import type { Reading } from '../read-question'
import { routeMatters } from './route-matters'

/** Matter → the episodes that answer it, and how fully (0 to 1). */
export type Links = ReadonlyMap<string, readonly { id: string; share: number }[]>

/** An episode named second or later answers a matter a little less. */
const NAMED_LATER = 0.85
/** So much of an episode's own words must speak of a matter before it is taken to answer it, and then for so much. */
const OWN_WORDS = 0.4
const NOT_NAMED = 0.85
const CLEAR = 2

const ownWords = ({ askedAs, hook, title }: SearchedEpisode) => [...askedAs, hook, title]

/** The matters an episode speaks of by its own words: what an editor publishes is filed without anybody's help. */
const spokenOf = (
  episode: SearchedEpisode,
  matters: readonly Matter[],
  read: (text: string) => Reading,
): { matterId: string; share: number }[] => {
  const lines = ownWords(episode)
  const counts = new Map<string, number>()
  for (const line of lines) {
    const [best] = routeMatters(read(line), matters)
    if (best && best.score >= CLEAR) counts.set(best.matter.id, (counts.get(best.matter.id) ?? 0) + 1)
  }
  return [...counts]
    .filter(([, count]) => count / lines.length >= OWN_WORDS)
    .map(([matterId, count]) => ({ matterId, share: NOT_NAMED * Math.min(1, (2 * count) / lines.length) }))
}

/** Joins matters and episodes: by id where the matter names the episode, else by the episode's own words. */
export const linkMatters = (
  episodes: readonly SearchedEpisode[],
  matters: readonly Matter[],
  read: (text: string) => Reading,
): Links => {
  const links = new Map<string, { id: string; share: number }[]>()
  const link = (matterId: string, id: string, share: number) =>
    links.set(matterId, [...(links.get(matterId) ?? []), { id, share }])
  const own = new Set(matters.map(({ id }) => id))
  for (const { id: matterId, answeredBy } of matters)
    for (const { id } of episodes) {
      if (id === matterId) link(matterId, id, 1)
      else if (answeredBy.includes(id)) link(matterId, id, NAMED_LATER)
    }
  for (const episode of episodes)
    if (!own.has(episode.id))
      for (const { matterId, share } of spokenOf(episode, matters, read)) link(matterId, episode.id, share)
  return links
}
