import { shuffle } from '@/domain/practice/drawing/seeded'
import { QUESTIONS_LEAST } from '../plans/find-obstacles'

/** A question of what an item teaches. */
export interface PoolQuestion {
  questionId: string
  family: string
}

/** An answer as the server graded it; in the order in which they came. */
export interface GivenAnswer extends PoolQuestion {
  right: boolean
}

export interface CheckIn {
  /** Families that were answered correctly. */
  right: number
  /** How many it takes. */
  needed: number
  done: boolean
  /** To be answered next, no two of a family; as many as are still missing. */
  next: string[]
}

const familiesOf = (answers: readonly PoolQuestion[]) => new Set(answers.map(({ family }) => family))

/** Families answered correctly at any time: the order of the answers does not matter, and a later slip takes nothing. */
export const rightFamilies = (given: readonly GivenAnswer[]): Set<string> =>
  familiesOf(given.filter(({ right }) => right))

/**
 * How many families it takes: what the plan asks for, or all there are where questions were withdrawn since it was
 * published; what was answered before it was withdrawn is among them. Never fewer than any plan asks for: with too few
 * questions the item waits until there are enough again.
 *
 * @param asked 3 to 5, of the plan's item
 */
export const neededFamilies = (pool: readonly PoolQuestion[], given: readonly GivenAnswer[], asked: number): number =>
  Math.max(QUESTIONS_LEAST, Math.min(asked, new Set([...familiesOf(pool), ...rightFamilies(given)]).size))

/** The question of a family that was not asked yet, else the one whose answer lies back longest. */
function pickOf(
  family: readonly PoolQuestion[],
  given: readonly GivenAnswer[],
): { questionId: string; fresh: boolean } {
  const lastAsked = (id: string) => given.map(({ questionId }) => questionId).lastIndexOf(id)
  const [first] = [...family].sort((a, b) => lastAsked(a.questionId) - lastAsked(b.questionId))
  return { questionId: first!.questionId, fresh: lastAsked(first!.questionId) < 0 }
}

/**
 * What to ask next. A family that was answered wrongly is asked again first, by another question of it; where it has no
 * other, the same question comes after everything that was not asked yet. The order is the seed's, so that a reload asks
 * the same.
 *
 * @param seed of the official and the item
 */
export function checkIn(
  pool: readonly PoolQuestion[],
  given: readonly GivenAnswer[],
  asked: number,
  seed: string,
): CheckIn {
  const right = rightFamilies(given)
  const needed = neededFamilies(pool, given, asked)
  if (right.size >= needed) return { right: right.size, needed, done: true, next: [] }
  const shuffled = shuffle(pool, seed)
  const open = [...familiesOf(shuffled)].filter((family) => !right.has(family))
  const lastWrong = (family: string) => given.map((one) => one.family).lastIndexOf(family)
  const candidates = open.map((family) => {
    const pick = pickOf(
      shuffled.filter((one) => one.family === family),
      given,
    )
    const wrongAt = lastWrong(family)
    return { ...pick, wrongAt, turn: wrongAt < 0 ? 1 : pick.fresh ? 0 : 2 }
  })
  const inTurn = candidates.sort((a, b) => a.turn - b.turn || a.wrongAt - b.wrongAt)
  const next = inTurn.slice(0, needed - right.size).map(({ questionId }) => questionId)
  return { right: right.size, needed, done: false, next }
}

/**
 * Whether an answer copies the key that was just shown: the same question once more, though others prove the family or
 * come first. Where it is the only one left it may come again at once. What changes nothing any more copies nothing.
 *
 * @param standing before this answer
 */
export function isCopied(
  { questionId, family }: PoolQuestion,
  given: readonly GivenAnswer[],
  { done, next }: CheckIn,
): boolean {
  if (done || rightFamilies(given).has(family)) return false
  if (!given.some((one) => one.questionId === questionId)) return false
  const isLast = given.at(-1)?.questionId === questionId
  return !next.includes(questionId) || (isLast && next.length > 1)
}
