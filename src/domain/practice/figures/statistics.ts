/** Sums over first answers to a question; `x` is how able the answerer had shown to be elsewhere, as Elo. */
export interface AnswerSums {
  answers: number
  rights: number
  sumAbility: number
  sumAbilitySquared: number
  sumAbilityRight: number
}

/**
 * Discrimination as the point-biserial correlation of being right here with being able elsewhere, −1 to 1. A question
 * that the able get wrong and others right is below zero and goes to an editor. Null while there is nothing to compare:
 * all right, all wrong, or all equally able.
 */
export function discrimination(sums: AnswerSums): number | null {
  const { answers: n, rights, sumAbility, sumAbilitySquared, sumAbilityRight } = sums
  if (n === 0 || rights === 0 || rights === n) return null
  const variance = sumAbilitySquared / n - (sumAbility / n) ** 2
  if (variance < 1e-6) return null
  const [right, wrong] = [rights / n, 1 - rights / n]
  const meanRight = sumAbilityRight / rights
  const meanWrong = (sumAbility - sumAbilityRight) / (n - rights)
  return Math.max(-1, Math.min(1, ((meanRight - meanWrong) / Math.sqrt(variance)) * Math.sqrt(right * wrong)))
}

/** The Elo of a question that an editor rated 1 (easy) to 5 (hard), and of somebody who has not answered anything. */
export const eloOfRating = (difficulty: number): number => 1500 + (difficulty - 3) * 150
export const UNKNOWN_ABILITY = 1500
/** The editor's scale, 1 to 5, on which an Elo lies nearest; the other way round of `eloOfRating`. */
export const ratingOfElo = (elo: number): number => Math.max(1, Math.min(5, Math.round((elo - 1500) / 150) + 3))

/** So many answers until the measured difficulty counts instead of the editor's. */
export const MEASURED_FROM = 40

/** Newcomers move fast, the well known slowly. */
const K_MOST = 40
const K_LEAST = 10
const stepOf = (answers: number) => Math.max(K_LEAST, K_MOST / (1 + answers / 20))

/** How likely somebody of this ability is right; 0.5 when both are equal, ten to one at 400 apart. */
export const expectedRight = (ability: number, question: number): number => 1 / (1 + 10 ** ((question - ability) / 400))

/**
 * Elo after one answer: who is right against the odds gains, the question loses as much, each by its own pace.
 *
 * @example afterMatch({ rating: 1500, answers: 0 }, { rating: 1500, answers: 0 }, true) // 1520 and 1480
 */
export function afterMatch(
  person: { rating: number; answers: number },
  question: { rating: number; answers: number },
  right: boolean,
): { person: number; question: number } {
  const surprise = (right ? 1 : 0) - expectedRight(person.rating, question.rating)
  return {
    person: person.rating + stepOf(person.answers) * surprise,
    question: question.rating - stepOf(question.answers) * surprise,
  }
}

/** From so many answers on, a question that (nearly) nobody gets right is looked at by an editor. */
const ONE_SIDED_FROM = 20
const ONE_SIDED_SHARE = 0.05

type Rights = Pick<AnswerSums, 'answers' | 'rights'>

export const nobodyRight = ({ answers, rights }: Rights): boolean =>
  answers >= ONE_SIDED_FROM && rights / answers < ONE_SIDED_SHARE

/** The other end: (nearly) nobody learns anything from it. */
export const everybodyRight = ({ answers, rights }: Rights): boolean =>
  answers >= ONE_SIDED_FROM && (answers - rights) / answers < ONE_SIDED_SHARE
