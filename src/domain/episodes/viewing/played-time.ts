export interface PlayedTime {
  /** How much of the film has gone by while it played. */
  playedMs: number
  /** Where it was last; null before the first report and after a jump. */
  atMs: number | null
}

export const NOTHING_PLAYED: PlayedTime = { playedMs: 0, atMs: null }

/** From here on an episode counts as viewed (issue of counts: 5 s played). */
export const VIEWED_AFTER_MS = 5000
/** Players report four times a second, at double speed twice as far apart; whatever is longer was a jump. */
const LONGEST_STEP_MS = 2000

/**
 * Adds what went by since the last report. Jumps, forwards or back, add nothing: only what was really played counts.
 * Units: milliseconds of the film. Example: at 4000 ms, then at 4250 ms: 250 ms more.
 */
export const addPlayed = ({ playedMs, atMs }: PlayedTime, nowMs: number): PlayedTime => {
  const step = atMs === null ? 0 : nowMs - atMs
  return { playedMs: step > 0 && step <= LONGEST_STEP_MS ? playedMs + step : playedMs, atMs: nowMs }
}
