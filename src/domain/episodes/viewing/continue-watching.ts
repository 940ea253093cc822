export interface Watching {
  positionMs: number
  /** Seen to the end once; stays true. */
  watched: boolean
  /** An instant, ISO 8601. */
  updatedAt: string
}

export interface Watchable {
  id: string
  durationMs: number
}

/** So early that starting over costs nothing. */
export const TOO_EARLY_MS = 3000
/** So late that there is nothing left to see. */
export const TOO_LATE_MS = 3000

/**
 * Where an episode goes on: the saved place, or 0 when that place is in the first or last three seconds.
 * Units: milliseconds. Example: resumeAt(60_000, { positionMs: 32_000, … }) is 32 000.
 */
export const resumeAt = (durationMs: number, progress: Watching | null | undefined): number => {
  const at = progress?.positionMs ?? 0
  return at < TOO_EARLY_MS || at > durationMs - TOO_LATE_MS ? 0 : at
}

/**
 * How a list marks an episode. Who has seen it to the end keeps 看过, also while watching again.
 * Example: watchState(60_000, null) is `new`.
 */
export const watchState = (
  durationMs: number,
  progress: Watching | null | undefined,
): 'new' | 'started' | 'watched' => {
  if (progress?.watched) return 'watched'
  return resumeAt(durationMs, progress) > 0 ? 'started' : 'new'
}

/** What of an episode has been seen, 0 to 1. */
export const seenShare = (durationMs: number, progress: Watching | null | undefined): number =>
  durationMs > 0 ? Math.min(1, Math.max(0, (progress?.positionMs ?? 0) / durationMs)) : 0

/**
 * The one episode that 继续观看 offers: begun, not yet seen to the end, touched last. One and not a list, because a
 * pile of half-seen things is a reproach.
 *
 * @param progress by episode id; entries of episodes that are no longer published are passed over
 */
export const lastUnfinished = <E extends Watchable>(
  episodes: readonly E[],
  progress: Readonly<Record<string, Watching | undefined>>,
): E | null => {
  const begun = episodes.filter((episode) => watchState(episode.durationMs, progress[episode.id]) === 'started')
  const touched = (episode: E) => Date.parse(progress[episode.id]?.updatedAt ?? '')
  return begun.reduce<E | null>((last, episode) => (last && touched(last) >= touched(episode) ? last : episode), null)
}

/**
 * What to offer after an episode: of what has not been seen to the end, the newest of the same topic, else the newest
 * of all; if everything is seen, the newest of the same topic, else the newest. Null when there is no other.
 *
 * @param episodes newest first
 */
export const nextAfter = <E extends Watchable & { topic: string }>(
  episodes: readonly E[],
  { id, topic }: { id: string; topic: string },
  progress: Readonly<Record<string, Watching | undefined>>,
): E | null => {
  const others = episodes.filter((episode) => episode.id !== id)
  const unseen = others.filter((episode) => !progress[episode.id]?.watched)
  const candidates = unseen.length > 0 ? unseen : others
  return candidates.find((episode) => episode.topic === topic) ?? candidates[0] ?? null
}
