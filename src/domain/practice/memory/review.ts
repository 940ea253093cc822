import { createEmptyCard, fsrs, Rating, State, type Card } from 'ts-fsrs'
import { civilDayOf } from '../../time/civil-time'

/** Memory of one question, by civil days: what is asked about again and when. */
export interface ReviewCard {
  /** `learning`: it stands in the wrong-answer book and comes back. `known`: it does not. */
  state: 'learning' | 'known'
  /** The civil day on which it comes back; null while known. */
  dueDay: string | null
  /** FSRS-6: days after which nine of ten still know it; null before the first wrong answer. */
  stability: number | null
  /** FSRS-6: 1 (easy) to 10 (hard). */
  difficulty: number | null
  /** Answers that counted for memory, and how many of them forgot what had been known. */
  reviews: number
  lapses: number
  wrongTimes: number
  lastDay: string
  lastRight: boolean
}

/**
 * Who remembers three weeks on knows it: the card then leaves the book. FSRS-6 with its published weights and 90 %
 * wanted recall; no steps within a day and no fuzz, so that a day and a rule always give the same.
 */
export const KNOWN_FROM_DAYS = 21
const MEMORY = fsrs({ request_retention: 0.9, enable_short_term: false, enable_fuzz: false })

const NOON = 'T04:00:00.000Z'
const noonOf = (day: string) => new Date(day + NOON)

function remembered(card: ReviewCard | null): Card {
  if (card?.stability == null || card.difficulty == null) return createEmptyCard(noonOf(card?.lastDay ?? '2026-01-01'))
  return {
    ...createEmptyCard(noonOf(card.lastDay)),
    due: noonOf(card.dueDay ?? card.lastDay),
    stability: card.stability,
    difficulty: card.difficulty,
    reps: card.reviews,
    lapses: card.lapses,
    state: State.Review,
    last_review: noonOf(card.lastDay),
  }
}

function reviewed(card: ReviewCard | null, right: boolean, day: string): ReviewCard {
  const next = MEMORY.next(remembered(card), noonOf(day), right ? Rating.Good : Rating.Again).card
  const known = right && next.stability >= KNOWN_FROM_DAYS
  return {
    state: known ? 'known' : 'learning',
    dueDay: known ? null : civilDayOf(next.due),
    stability: next.stability,
    difficulty: next.difficulty,
    reviews: next.reps,
    lapses: next.lapses,
    wrongTimes: (card?.wrongTimes ?? 0) + (right ? 0 : 1),
    lastDay: day,
    lastRight: right,
  }
}

const untouched: Omit<ReviewCard, 'lastDay'> = {
  state: 'known',
  dueDay: null,
  stability: null,
  difficulty: null,
  reviews: 0,
  lapses: 0,
  wrongTimes: 0,
  lastRight: true,
}

/**
 * The card after one more answer on a civil day. Right at the first meeting is known and does not come back. A wrong
 * answer puts the question into the book. Right again on the same day changes nothing: one has just read the answer.
 */
export function afterAnswer(card: ReviewCard | null, right: boolean, day: string): ReviewCard {
  if (!right) return reviewed(card, false, day)
  if (!card) return { ...untouched, lastDay: day }
  if (card.state === 'known') return { ...card, lastDay: day, lastRight: true }
  if (card.lastDay >= day) return { ...card, lastRight: true }
  return reviewed(card, true, day)
}

/** The card as its whole history leaves it; what a correction of the question rebuilds. */
export const replay = (answers: readonly { right: boolean; day: string }[]): ReviewCard | null =>
  answers.reduce<ReviewCard | null>((card, { right, day }) => afterAnswer(card, right, day), null)

/** "I know this": it leaves the book. "Remind me more": it comes back the day after. */
export function afterWish(card: ReviewCard, wish: 'known' | 'more', day: string): ReviewCard {
  if (wish === 'known') return { ...card, state: 'known', dueDay: null }
  const tomorrow = civilDayOf(new Date(noonOf(day).getTime() + 86_400_000))
  const dueDay = card.dueDay && card.dueDay < tomorrow ? card.dueDay : tomorrow
  return { ...card, state: 'learning', dueDay }
}
