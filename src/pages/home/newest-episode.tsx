import { Text, View } from '@tarojs/components'
import type { EpisodeCard, Progress } from '@/contract/episodes'
import { seenShare, watchState } from '@/domain/episodes/viewing/continue-watching'
import { clockTime, spokenTime } from '@/domain/time/durations'
import { mediaUrl } from '@/platform/media'
import { go, routes } from '@/platform/routes'
import { Badge } from '@/ui/content/badge'
import { Heading } from '@/ui/content/heading'
import { Picture } from '@/ui/content/picture'
import { Tappable } from '@/ui/controls/tappable'
import { ProgressBar } from '@/ui/feedback/progress-bar'
import { Icon } from '@/ui/icon/icon'

interface NewestEpisodeProps {
  episode: EpisodeCard
  progress: Progress | undefined
}

/** The newest episode as a wide poster with the question it answers, and how far one is in it. */
export function NewestEpisode({ episode, progress }: NewestEpisodeProps) {
  const { id, hook, title, durationMs, poster16x9, sample } = episode
  const state = watchState(durationMs, progress)
  return (
    <Tappable id="newest-episode" role="link" className="card newest" onTap={() => go(routes.episode(id))}>
      <Picture src={mediaUrl(poster16x9)} alt="" ratio="16:9" className="newest-poster" />
      {state === 'started' && <ProgressBar share={seenShare(durationMs, progress)} />}
      <View className="newest-words">
        <View className="newest-marks">
          <Badge tone="seal">最新</Badge>
          {state === 'watched' && <Badge tone="go">看过</Badge>}
          {sample && <Badge>示例</Badge>}
        </View>
        <Heading className="newest-hook">{hook}</Heading>
        <View className="newest-foot">
          <Text>{title}</Text>
          {state === 'started' && (
            <Text
              id="newest-seen"
              className="newest-seen numerals"
            >{`看到 ${clockTime(progress?.positionMs ?? 0)}`}</Text>
          )}
          <View className="newest-play">
            <Icon name="play" />
            <Text className="unseen">时长{spokenTime(durationMs)}</Text>
            <Text className="numerals" aria-hidden="true">
              {clockTime(durationMs)}
            </Text>
          </View>
        </View>
      </View>
    </Tappable>
  )
}
