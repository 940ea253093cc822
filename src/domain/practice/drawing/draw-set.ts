import { shuffle } from './seeded'

export const SET_SIZE = 5
export const CHALLENGE_SIZE = 20
/** A challenge gives this long for a question; in elder mode there is no clock. */
export const CHALLENGE_SECONDS = 45

export interface Candidate {
  questionId: string
  family: string
  /** 1 (easy) to 5 (hard). */
  difficulty: number
  met: 'never' | 'learning' | 'known'
}

const URGENCY = { never: 0, learning: 1, known: 2 } as const

/**
 * Draws up to `size` questions, no two of a family: what was never met first, then what is being learned, then what is
 * known; among equals by the seed. They come back from easy to hard.
 */
export function drawSet(candidates: readonly Candidate[], size: number, seed: string): string[] {
  const byUrgency = shuffle(candidates, seed).sort((a, b) => URGENCY[a.met] - URGENCY[b.met])
  const families = new Set<string>()
  const drawn = byUrgency.filter(({ family }) => !families.has(family) && families.add(family)).slice(0, size)
  return drawn.sort((a, b) => a.difficulty - b.difficulty).map(({ questionId }) => questionId)
}
