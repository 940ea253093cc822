/** Cancelling is free until so long before the start; later it counts as late. */
const FREE_CANCEL_MINUTES = 120

/** Minutes from a visit's start until now; negative before it. */
export const minutesAfter = (startsAt: Date, now: Date): number => (now.getTime() - startsAt.getTime()) / 60_000

/** Whether cancelling or moving a visit now counts as late. */
export const isLate = (startsAt: Date, now: Date): boolean => minutesAfter(startsAt, now) > -FREE_CANCEL_MINUTES
