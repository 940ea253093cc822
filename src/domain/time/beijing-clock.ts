const BEIJING_MS = 8 * 3_600_000
const DAYS = '日一二三四五六'
const two = (n: number) => String(n).padStart(2, '0')

/**
 * An instant as the clock on the wall shows it in Chongqing, whatever zone the phone is set to.
 * Units: ISO 8601 in. Example: beijingMoment('2026-11-23T06:00:00Z') is `11月23日 周一 14:00`.
 */
export const beijingMoment = (instant: string): string => {
  const local = new Date(Date.parse(instant) + BEIJING_MS)
  const day = `${local.getUTCMonth() + 1}月${local.getUTCDate()}日 周${DAYS[local.getUTCDay()]}`
  return `${day} ${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`
}

/**
 * The civil day on which an instant falls in Chongqing, which keeps +08:00 all year.
 * Example: beijingDay(new Date('2026-11-22T16:30:00Z')) is `2026-11-23`.
 */
export const beijingDay = (instant: Date): string => new Date(instant.getTime() + BEIJING_MS).toISOString().slice(0, 10)
