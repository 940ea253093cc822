import type { PoolQuestion, Section } from '../paper'

/** What a section may take from, by family: of a family one question at most comes on a paper. */
export interface Eligible {
  count: number
  /** Indexes of families. */
  families: readonly number[]
  /** Of each of these families the questions that fit. */
  questions: ReadonlyMap<number, readonly PoolQuestion[]>
}

/** A pool made ready for drawing: done once for an exam, used for every paper. */
export interface Pool {
  families: number
  sections: readonly Eligible[]
}

const isAny = (wanted: readonly string[], has: (one: string) => boolean) => wanted.length === 0 || wanted.some(has)

const fitsUse = ({ examOnly: wanted = 'also' }: Section, { examOnly = false }: PoolQuestion): boolean =>
  wanted === 'also' || examOnly === (wanted === 'only')

/**
 * Whether a question fits a section: its kind, one of its topics, one of its laws, its difficulty, its use. A section that names
 * no topic means any for people in office: what is asked of children or residents comes only where its topic is named.
 */
export const fits = (section: Section, question: PoolQuestion): boolean =>
  question.kind === section.kind &&
  question.difficulty >= section.difficulty.from &&
  question.difficulty <= section.difficulty.to &&
  (section.topics.length === 0 ? question.official !== false : section.topics.includes(question.topic)) &&
  isAny(section.laws, (law) => question.laws.includes(law)) &&
  fitsUse(section, question)

function eligibleFor(section: Section, pool: readonly PoolQuestion[], indexOf: ReadonlyMap<string, number>): Eligible {
  const questions = new Map<number, PoolQuestion[]>()
  for (const question of pool) {
    if (!fits(section, question)) continue
    const family = indexOf.get(question.family)!
    const known = questions.get(family)
    if (known) known.push(question)
    else questions.set(family, [question])
  }
  return { count: section.count, families: [...questions.keys()], questions }
}

/** Sorts a pool by sections and families; the order of the pool does not matter. */
export function preparePool(sections: readonly Section[], questions: readonly PoolQuestion[]): Pool {
  const pool = [...questions].sort((a, b) => (a.questionId < b.questionId ? -1 : 1))
  const indexOf = new Map<string, number>()
  for (const { family } of pool) if (!indexOf.has(family)) indexOf.set(family, indexOf.size)
  return { families: indexOf.size, sections: sections.map((section) => eligibleFor(section, pool, indexOf)) }
}
