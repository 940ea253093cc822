import type { PoolQuestion, Section } from '../paper'
import { preparePool, type Pool } from './eligible'
import { matchFamilies } from './match-families'

/** Sections that together want more than there is for all of them. */
export interface Shortage {
  /** Indexes of sections, in order. */
  sections: number[]
  wanted: number
  /** Families, as near-duplicates count once. */
  available: number
}

export interface Feasibility {
  /** For each section what fits it alone. */
  sections: { questions: number; families: number; wanted: number }[]
  /** Empty when every paper can be drawn. */
  shortages: Shortage[]
}

/** Sets that share a section are one. */
function joinSets(sets: readonly ReadonlySet<number>[]): Set<number>[] {
  const joined: Set<number>[] = []
  for (const set of sets) {
    const touching = joined.filter((other) => [...set].some((one) => other.has(one)))
    const rest = joined.filter((other) => !touching.includes(other))
    joined.splice(0, joined.length, ...rest, new Set([...touching.flatMap((other) => [...other]), ...set]))
  }
  return joined
}

const shortageOf = (pool: Pool, set: ReadonlySet<number>): Shortage => {
  const sections = [...set].sort((a, b) => a - b)
  const families = new Set(sections.flatMap((n) => pool.sections[n]!.families))
  return { sections, wanted: sections.reduce((sum, n) => sum + pool.sections[n]!.count, 0), available: families.size }
}

/**
 * Whether a pool fills a blueprint, each family once on a whole paper; if not, which sections fight for too few. By
 * Hall's theorem it is feasible unless some sections together want more families than fit any of them: those are named.
 *
 * @example two sections of 3 and 4 that both fit the same 5 families: { sections: [0, 1], wanted: 7, available: 5 }
 */
export function findShortages(sections: readonly Section[], questions: readonly PoolQuestion[]): Feasibility {
  const pool = preparePool(sections, questions)
  const { short } = matchFamilies(
    pool,
    pool.sections.map(({ families }) => Int32Array.from(families)),
  )
  return {
    sections: pool.sections.map((eligible) => ({
      questions: [...eligible.questions.values()].reduce((sum, { length }) => sum + length, 0),
      families: eligible.families.length,
      wanted: eligible.count,
    })),
    shortages: joinSets(short.map(({ reached }) => reached)).map((set) => shortageOf(pool, set)),
  }
}
