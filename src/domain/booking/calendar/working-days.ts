import { weekdayOf } from '../../time/civil-days'

/** A civil day that differs from its weekday: a public holiday, or a weekend day worked instead (调休上班). */
export interface SpecialDay {
  work: boolean
  /** 国庆节 */
  name: string
}

/** The special days of a stretch of time, by civil day; every other day is ordinary. */
export type SpecialDays = Readonly<Record<string, SpecialDay>>

const SATURDAY = 6
const FRIDAY = 5
const MONDAY = 1

/** What a day is called beside the free slots: 国庆节放假, 国庆节调休上班; null on an ordinary day. */
export const noteOf = (special: SpecialDay | undefined): string | null =>
  special ? `${special.name}${special.work ? '调休上班' : '放假'}` : null

/**
 * The weekday by whose plan a weekend day is worked that makes up for a holiday: a Saturday by Friday's, a Sunday by
 * Monday's, the nearest working day. The State Council's notices name the days and leave the rest to the employer.
 */
export const madeUpWeekday = (day: string): number => (weekdayOf(day) === SATURDAY ? FRIDAY : MONDAY)
