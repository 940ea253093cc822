import { normalForm } from '@/domain/search/normal-form'
import { pairsIn } from '@/domain/search/pairs-in'

interface Titled {
  title: string
  hook: string
}

const SHOWN = 3
/** Share of a question's pairs of characters that a title must have; below half the hits are chance. */
const ENOUGH = 0.5

const share = ({ title, hook }: Titled, asked: string): number => {
  const said = normalForm(`${title} ${hook}`)
  if (said.includes(asked)) return 1
  const pairs = pairsIn(asked)
  return pairs.length < 2 ? 0 : pairs.filter((pair) => said.includes(pair)).length / pairs.length
}

/**
 * What can be found without a network: at most three episodes whose title or hook has the question in it, or half of
 * its pairs of neighbouring characters. It knows no other words for the same thing, and the page has to say so.
 */
export const matchTitles = <E extends Titled>(episodes: readonly E[], question: string): E[] => {
  const asked = normalForm(question)
  if (asked === '') return []
  return episodes
    .map((episode) => ({ episode, share: share(episode, asked) }))
    .filter((hit) => hit.share >= ENOUGH)
    .sort((a, b) => b.share - a.share)
    .slice(0, SHOWN)
    .map(({ episode }) => episode)
}
