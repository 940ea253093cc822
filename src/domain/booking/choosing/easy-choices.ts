/** So many choices are easy to see at once in large letters. */
const EASY = 4

/**
 * A few of many for 长辈版: spread over the day from the first on, so that morning and afternoon are both there.
 *
 * @example easyChoices([9, 10, 11, 14, 15, 16, 17, 18]) // [9, 11, 15, 17]
 */
export const easyChoices = <T>(all: readonly T[]): T[] =>
  all.length <= EASY ? [...all] : Array.from({ length: EASY }, (_, n) => all[Math.floor((n * all.length) / EASY)]!)

/** The first few days on which there is something to choose: free times, or a list to wait on. */
export const easyDays = <D extends { slots: readonly unknown[]; full: boolean }>(days: readonly D[]): D[] =>
  days.filter(({ slots, full }) => slots.length > 0 || full).slice(0, EASY)
