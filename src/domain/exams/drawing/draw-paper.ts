import { seeded } from '@/domain/practice/drawing/seeded'
import { LETTERS } from '@/domain/practice/letters'
import type { PaperQuestion, PoolQuestion, Section } from '../paper'
import type { Pool } from './eligible'
import { matchFamilies } from './match-families'

type Next = () => number

const below = (next: Next, count: number): number => Math.floor(next() * count)

/** In place, by Fisher and Yates. */
function shuffleIn<T extends { length: number; [n: number]: unknown }>(items: T, next: Next): T {
  for (let last = items.length - 1; last > 0; last--) {
    const other = below(next, last + 1)
    const kept = items[last]
    items[last] = items[other]
    items[other] = kept
  }
  return items
}

/** The bank's letters as they are shown; 判断题 keep 对 before 错. */
function orderOf({ kind, options }: PoolQuestion, next: Next): string {
  const letters = LETTERS.slice(0, options)
  return (kind === 'judgement' ? letters : shuffleIn([...letters], next)).join('')
}

/** Of each section the families that serve it, in an order of their own. */
function familiesBySection(pool: Pool, next: Next): number[][] | null {
  const order = pool.sections.map(({ families }) => shuffleIn(Int32Array.from(families), next))
  const { owner, short } = matchFamilies(pool, order)
  if (short.length > 0) return null
  return order.map((families, n) => [...families].filter((family) => owner[family] === n))
}

/**
 * Draws a paper: for each section its count, no two questions of a family on the whole paper, options in an order of
 * their own. The same seed on the same pool draws the same paper; sections come in the blueprint's order.
 *
 * @returns null when the pool does not fill the blueprint (`findShortages` says why)
 */
export function drawPaper(sections: readonly Section[], pool: Pool, seed: string): PaperQuestion[] | null {
  const next = seeded(seed)
  const chosen = familiesBySection(pool, next)
  if (!chosen) return null
  return chosen.flatMap((families, section) =>
    families.map((family) => {
      const fitting = pool.sections[section]!.questions.get(family)!
      const question = fitting[below(next, fitting.length)]!
      const { questionId, version } = question
      return {
        questionId,
        version,
        order: orderOf(question, next),
        marksTenths: sections[section]!.marksTenths,
        section,
      }
    }),
  )
}
