import type { Progress } from '@/contract/episodes'
import { mergeProgress, type WatchProgress } from '@/domain/episodes/progress'

const inRule = ({ positionMs, watched, updatedAt }: Progress): WatchProgress => ({
  positionMs,
  watched,
  notedAt: new Date(updatedAt),
})

/** What this phone noted and what the server knows become one, by the rule of `mergeProgress`. */
export function laterProgress(here: Progress | undefined, there: Progress): Progress {
  if (!here) return there
  const { positionMs, watched, notedAt } = mergeProgress(inRule(here), inRule(there))
  return { episodeId: there.episodeId, positionMs, watched, updatedAt: notedAt.toISOString() }
}
