/** How far one owner (a guest's device or a person) is in one episode. */
export interface WatchProgress {
  positionMs: number
  /** Once true it stays true. */
  watched: boolean
  /** When the phone noted the position. */
  notedAt: Date
}

/** Whoever has seen this share of an episode has watched it; the rest is the card with the articles. */
export const WATCHED_SHARE = 0.9

/**
 * What a noted position means: it is kept inside the episode, and 90 % of it counts as watched.
 * Jumping to the end counts too, because no credit hangs on it: obligations are done by answering questions.
 *
 * @param durationMs of the episode's video
 * @example progressAt(63_000, 70_000, noted) // watched
 */
export const progressAt = (positionMs: number, durationMs: number, notedAt: Date): WatchProgress => {
  const inside = Math.min(Math.max(0, positionMs), durationMs)
  return { positionMs: inside, watched: inside >= durationMs * WATCHED_SHARE, notedAt }
}

const wins = (a: WatchProgress, b: WatchProgress): boolean => {
  const later = a.notedAt.getTime() - b.notedAt.getTime()
  return later === 0 ? a.positionMs >= b.positionMs : later > 0
}

/**
 * Two notes about the same episode become one: the later note's position wins (of the same instant the farther one),
 * `watched` never falls back. The order of arrival and repetition do not matter, so phones may send again at will.
 * `saveProgress` and the merge at log-in do the same in SQL.
 */
export const mergeProgress = (a: WatchProgress, b: WatchProgress): WatchProgress => ({
  ...(wins(a, b) ? a : b),
  watched: a.watched || b.watched,
})

/** A phone whose clock runs ahead must not outrank every later note: its time is capped at the server's. */
export const capNotedAt = (notedAt: Date, now: Date): Date => (notedAt.getTime() > now.getTime() ? now : notedAt)
