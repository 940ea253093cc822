import { SERVICES, type Service } from '../words'

/** Minutes to the nearest place of each service, in the order of SERVICES; null: further than was looked for. */
export type NearestMinutes = readonly (number | null)[]

export interface ServiceShare {
  service: Service
  /** Villages that reach it within the minutes. */
  within: number
  /** Of all villages, 0 … 1; 0 where there are none. */
  share: number
  /** The others, by the order they came in. */
  gaps: number[]
}

/**
 * How much of the district has each service within so many minutes, counted in villages as the bureau reports it: every
 * village counts the same, whatever its size.
 * Example: 99 of 132 villages within 15 minutes → share 0.75, 33 gaps.
 */
export function shareWithin(villages: readonly NearestMinutes[], minutes: number): ServiceShare[] {
  return SERVICES.map((service, column) => {
    const gaps = villages.flatMap((nearest, n) => ((nearest[column] ?? Infinity) <= minutes ? [] : [n]))
    const within = villages.length - gaps.length
    return { service, within, share: villages.length === 0 ? 0 : within / villages.length, gaps }
  })
}

export interface Change {
  village: number
  service: Service
  before: number | null
  after: number | null
}

/** What another set of places would change, village by village; both lists name the same villages in the same order. */
export const changesBetween = (before: readonly NearestMinutes[], after: readonly NearestMinutes[]): Change[] =>
  before.flatMap((nearest, village) =>
    SERVICES.flatMap((service, column) => {
      const [was, is] = [nearest[column] ?? null, after[village]?.[column] ?? null]
      return was === is ? [] : [{ village, service, before: was, after: is }]
    }),
  )
