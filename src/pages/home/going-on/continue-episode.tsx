import { View } from '@tarojs/components'
import type { EpisodeCard, Progress } from '@/contract/episodes'
import { seenShare } from '@/domain/episodes/viewing/continue-watching'
import { clockTime, spokenTime } from '@/domain/time/durations'
import { mediaUrl } from '@/platform/media'
import { go, routes } from '@/platform/routes'
import { Heading } from '@/ui/content/heading'
import { EpisodeRow } from '@/ui/episodes/episode-row'

interface ContinueEpisodeProps {
  episode: EpisodeCard
  progress: Progress | undefined
}

/** The one episode that was begun and not finished; the player goes on where it stopped. */
export function ContinueEpisode({ episode, progress }: ContinueEpisodeProps) {
  return (
    <View>
      <Heading>继续观看</Heading>
      <EpisodeRow
        id="continue-episode"
        poster={mediaUrl(episode.poster16x9)}
        hook={episode.hook}
        title={episode.title}
        clock={clockTime(episode.durationMs)}
        spoken={spokenTime(episode.durationMs)}
        mark={`看到 ${clockTime(progress?.positionMs ?? 0)}`}
        share={seenShare(episode.durationMs, progress)}
        sample={episode.sample}
        level={3}
        onTap={() => go(routes.episode(episode.id))}
      />
    </View>
  )
}
