import { View } from '@tarojs/components'
import { nextAfter } from '@/domain/episodes/viewing/continue-watching'
import { clockTime, spokenTime } from '@/domain/time/durations'
import { mediaUrl } from '@/platform/media'
import { go, routes } from '@/platform/routes'
import { useEpisodes } from '@/state/episodes'
import { Heading } from '@/ui/content/heading'
import { EpisodeRow } from '@/ui/episodes/episode-row'

/** The next one that has not been seen yet, of the same topic if there is one. Offered, never started by itself. */
export function NextEpisode({ episode }: { episode: { id: string; topic: string } }) {
  const episodes = useEpisodes((s) => s.list.episodes)
  const progress = useEpisodes((s) => s.progress)
  const next = nextAfter(episodes, episode, progress)
  if (!next) return null
  return (
    <View>
      <Heading>接着看</Heading>
      <EpisodeRow
        id="next-episode"
        poster={mediaUrl(next.poster16x9)}
        hook={next.hook}
        title={next.title}
        clock={clockTime(next.durationMs)}
        spoken={spokenTime(next.durationMs)}
        sample={next.sample}
        level={3}
        onTap={() => go(routes.episode(next.id))}
      />
    </View>
  )
}
