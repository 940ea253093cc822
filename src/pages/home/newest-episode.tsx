import { Text, View } from '@tarojs/components'
import type { EpisodeCard } from '@/contract/episodes'
import { clockTime, spokenTime } from '@/domain/episodes/viewing/durations'
import { mediaUrl } from '@/platform/media'
import { go, routes } from '@/platform/routes'
import { Badge } from '@/ui/content/badge'
import { Heading } from '@/ui/content/heading'
import { Picture } from '@/ui/content/picture'
import { Tappable } from '@/ui/controls/tappable'
import { Icon } from '@/ui/icon/icon'

/** The newest episode as a wide poster with the question it answers. */
export function NewestEpisode({ episode }: { episode: EpisodeCard }) {
  const { id, hook, title, durationMs, poster16x9, sample } = episode
  return (
    <Tappable id="newest-episode" role="link" className="card newest" onTap={() => go(routes.episode(id))}>
      <Picture src={mediaUrl(poster16x9)} alt="" ratio="16:9" className="newest-poster" />
      <View className="newest-words">
        <View className="newest-marks">
          <Badge tone="seal">最新</Badge>
          {sample && <Badge>示例</Badge>}
        </View>
        <Heading className="newest-hook">{hook}</Heading>
        <View className="newest-foot">
          <Text>{title}</Text>
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
