import { SMALLEST_SHOWN } from '@/domain/counts/small-numbers'
import { LETTERS } from '@/domain/practice/letters'

export interface ShareSums {
  answers: number
  /** How often each letter was chosen, A first. */
  chosen: readonly number[]
}

/** Whole percents of all who answered this version, as of the last time they were added up; null below ten. */
export function viewShares(sums: ShareSums | null, options: number) {
  if (!sums || sums.answers < SMALLEST_SHOWN) return null
  return LETTERS.slice(0, options).map((letter, n) => ({
    letter,
    percent: Math.round(((sums.chosen[n] ?? 0) / sums.answers) * 100),
  }))
}
