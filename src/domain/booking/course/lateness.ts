/** Cancelling is free until so long before the start; later it counts as late. */
const FREE_CANCEL_MINUTES = 120

/** So long one side waits for the other before it may say that nobody came. */
export const GRACE_MINUTES = 15

/** Minutes from a visit's start until now; negative before it. */
export const minutesAfter = (startsAt: Date, now: Date): number => (now.getTime() - startsAt.getTime()) / 60_000

/** Whether cancelling or moving a visit now counts as late. */
export const isLate = (startsAt: Date, now: Date): boolean => minutesAfter(startsAt, now) > -FREE_CANCEL_MINUTES

/**
 * When the grace is over.
 *
 * @example graceOver('2026-11-24T01:00:00Z') // a quarter past nine in Chongqing
 */
export const graceOver = (startsAt: string): Date => new Date(Date.parse(startsAt) + GRACE_MINUTES * 60_000)
