import type { Reach } from '@/contract/places/reach'
import type { Point, Pace } from '@/domain/places/words'

/** Where a search begins, as far as it is known. */
export interface Start {
  /** Of the village, subdistrict or place; null for a point. */
  name: string | null
  point: Point
  /** Code of the village, for minutes that were worked out from there. */
  village: string | null
}

export interface Question {
  start: Start
  pace: Pace
  minutes: number
  area: boolean
}

/** One of three: null when this source cannot answer, then the next one is asked. */
export type MinuteSource = (question: Question) => Promise<Reach | null> | Reach | null

/** To a tenth and rounded up, so that nothing further than 15 minutes reads 15; the hair is for binary fractions. */
export const roundUp = (minutes: number): number => Math.ceil(minutes * 10 - 1e-6) / 10
