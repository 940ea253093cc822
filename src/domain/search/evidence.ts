import type { TermHit } from './term-index'

/** From so many points on a matter is meant. */
const SURE = 12
/** Two characters cannot say more than one thing. */
const TINY = { length: 2, sure: 5 }
/** In a few characters somebody in trouble names it, for which a sign of two stands; else chance must be ruled out. */
const BRIEF = { length: 9, sure: 20, sign: 2 }
/** So many points make an episode worth a place beside one that is sure. */
const BESIDE = 5
/** Without a matter, an episode must itself say so much of the question, in two words or in its only one. */
const COVERED = 0.5
const COVERED_BESIDE = 0.3
const ONLY_WORD = 0.9
const OWN_WORDS = 0.7
/**
 * A matter that no episode answers (the weather, a divorce) is meant when it has so many times the points of the best
 * that one answers. Many words of a trouble also touch others by chance, a few do not.
 */
const LOUDER = { brief: 1, long: 1.2 }

/** What speaks for an episode. */
export interface Evidence {
  points: number
  /** Of the points, what comes from signs: three is sure. */
  sign: number
  /** How the question is said in the episode's own words. */
  gist: TermHit
}

/** A question's length in characters, and the points of the loudest matter that no episode answers. */
export interface Asked {
  length: number
  unanswered: number
}

const speaks = ({ covered, terms }: TermHit, share: number): boolean =>
  covered >= share && (terms > 1 || covered >= ONLY_WORD)

const sureFrom = (length: number, sign: number): number => {
  if (length <= TINY.length) return TINY.sure
  return length <= BRIEF.length && sign < BRIEF.sign ? BRIEF.sure : SURE
}

/** Whether an episode says nearly all of a question in its own words. */
export const saysIt = ({ gist }: Evidence): boolean => speaks(gist, OWN_WORDS)

/** Whether an episode may be shown once another is evident. */
export const isFitting = ({ points, gist }: Evidence): boolean => points >= BESIDE || speaks(gist, COVERED_BESIDE)

/** Whether an episode is meant, not merely touched. */
const isEvident = ({ length }: Asked, { points, sign, gist }: Evidence): boolean =>
  points >= sureFrom(length, sign) || speaks(gist, COVERED)

/** Whether a question is about any episode at all. One word alone may stand anywhere (厕所, 猫), two rarely do. */
export const isAnswered = (asked: Asked, all: readonly Evidence[]): boolean => {
  const most = Math.max(0, ...all.map(({ points }) => points))
  const louder = asked.length <= BRIEF.length ? LOUDER.brief : LOUDER.long
  const isOurs = asked.unanswered <= louder * most || all.some((one) => one.gist.terms > 1 && saysIt(one))
  return isOurs && all.some((one) => isEvident(asked, one))
}
