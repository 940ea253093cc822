import type { Matter, Sign } from '../lexicon'
import type { Reading } from '../read-question'

/** Signs after the strongest add less and less: many words for one thing are still one thing. */
const FADING = 0.4
/** A literal word that was only heard. */
const HEARD = 0.7

const surenessOf = (need: string, { plain, concepts, heard }: Reading): number =>
  concepts.get(need) ?? (plain.includes(need) ? 1 : heard.includes(need) ? HEARD : 0)

const signScore = ({ needs, forbids, weight }: Sign, reading: Reading): number => {
  if (forbids.some((one) => surenessOf(one, reading) > 0)) return 0
  return weight * Math.min(...needs.map((need) => surenessOf(need, reading))) * (1 + 0.15 * (needs.length - 1))
}

const fade = (scores: readonly number[]): number =>
  [...scores].sort((a, b) => b - a).reduce((sum, score, at) => sum + score * FADING ** at, 0)

/**
 * How far a text speaks of each matter, best first; without those it does not touch. A sign counts when all it needs
 * is mentioned, by its weight and the least sure of its words. Below 2 it is a guess.
 */
export const routeMatters = (reading: Reading, matters: readonly Matter[]): { matter: Matter; score: number }[] =>
  matters
    .map((matter) => ({ matter, score: fade(matter.signs.map((sign) => signScore(sign, reading))) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.matter.id < b.matter.id ? -1 : 1))
