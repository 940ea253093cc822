import type { EpisodeCard, Progress } from '@/contract/episodes'
import { seenShare, watchState } from '@/domain/episodes/viewing/continue-watching'
import { clockTime, spokenTime } from '@/domain/time/durations'
import { mediaUrl } from '@/platform/media'
import { go, routes } from '@/platform/routes'
import { EpisodeRow } from '@/ui/episodes/episode-row'

/** One of my episodes with how far I am. */
export function MyEpisode({ episode, progress }: { episode: EpisodeCard; progress: Progress | undefined }) {
  const { id, durationMs } = episode
  const state = watchState(durationMs, progress)
  const marks = {
    new: {},
    started: { mark: `看到 ${clockTime(progress?.positionMs ?? 0)}`, share: seenShare(durationMs, progress) },
    watched: { mark: '看过' },
  }
  return (
    <EpisodeRow
      id={`mine-${id}`}
      poster={mediaUrl(episode.poster16x9)}
      hook={episode.hook}
      title={episode.title}
      clock={clockTime(durationMs)}
      spoken={spokenTime(durationMs)}
      sample={episode.sample}
      {...marks[state]}
      onTap={() => go(routes.episode(id))}
    />
  )
}
