/** Milliseconds since the page was opened, by a clock that nobody can set; it may stand still while the phone sleeps. */
export const monotonicNow = (): number => performance.now()
