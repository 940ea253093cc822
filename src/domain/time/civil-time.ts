const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** Chongqing lives by Beijing time, +08:00 all year round since 1991. */
const OFFSET_MS = 8 * HOUR_MS

/** The clock on the wall in Chongqing, to be read from the UTC fields of what comes back. */
export const onTheWall = (instant: Date): Date => new Date(instant.getTime() + OFFSET_MS)

/**
 * The civil day on which an instant falls in Chongqing.
 *
 * @example civilDayOf(new Date('2026-11-23T16:00:00Z')) // '2026-11-24'
 */
export const civilDayOf = (instant: Date): string => onTheWall(instant).toISOString().slice(0, 'yyyy-mm-dd'.length)

/** The civil month of an instant, `2026-11`. */
export const civilMonthOf = (instant: Date): string => civilDayOf(instant).slice(0, 'yyyy-mm'.length)

/** The day before the one on which `instant` falls. */
export const civilDayBefore = (instant: Date): string => civilDayOf(new Date(instant.getTime() - DAY_MS))

/**
 * The week of an instant, named by its Monday.
 *
 * @example civilWeekOf(new Date('2026-11-29T15:59:59Z')) // '2026-11-23': a Sunday belongs to the Monday before
 */
export function civilWeekOf(instant: Date): string {
  const fromMonday = (onTheWall(instant).getUTCDay() + 6) % 7
  return civilDayOf(new Date(instant.getTime() - fromMonday * DAY_MS))
}

/** The `count` weeks up to `week`, oldest first, each named by its Monday. */
export const weeksUpTo = (week: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => civilDayOf(new Date(Date.parse(week) - (count - 1 - i) * 7 * DAY_MS)))

/**
 * The `count` months up to `month`, oldest first.
 *
 * @example monthsUpTo('2027-01', 3) // ['2026-11', '2026-12', '2027-01']
 */
export function monthsUpTo(month: string, count: number): string[] {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return Array.from({ length: count }, (_, i) =>
    new Date(Date.UTC(year, number - count + i)).toISOString().slice(0, 'yyyy-mm'.length),
  )
}

/** The instant at which a civil month begins, or the one `later` months after it. */
export function startOfMonth(month: string, later = 0): Date {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return new Date(Date.UTC(year, number - 1 + later) - OFFSET_MS)
}
