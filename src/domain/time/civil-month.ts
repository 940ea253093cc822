/** Chongqing is eight hours ahead of UTC the whole year round. */
const OFFSET_MS = 8 * 3600_000

/** The civil month in Chongqing: civilMonth(new Date('2026-11-30T16:00:00Z')) is `2026-12`. */
export const civilMonth = (instant: Date): string => new Date(instant.getTime() + OFFSET_MS).toISOString().slice(0, 7)
