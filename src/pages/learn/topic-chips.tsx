import { View } from '@tarojs/components'
import type { EpisodeCard } from '@/contract/episodes'
import { topicWord } from '@/domain/episodes/topics'
import { topicsPresent } from '@/domain/episodes/viewing/topics-present'
import { useLearnFilter } from '@/state/learn-filter'
import { Chip } from '@/ui/controls/chip'
import { roleOf } from '@/ui/role'

const GROUP = { ...roleOf('group'), 'aria-label': '按主题看' }

/** One topic or all; only topics with an episode. */
export function TopicChips({ episodes }: { episodes: readonly EpisodeCard[] }) {
  const { topic, setTopic } = useLearnFilter()
  return (
    <View className="learn-topics" {...GROUP}>
      <Chip id="topic-all" on={topic === ''} onTap={() => setTopic('')}>
        全部
      </Chip>
      {topicsPresent(episodes).map((code) => (
        <Chip key={code} id={`topic-${code}`} on={topic === code} onTap={() => setTopic(topic === code ? '' : code)}>
          {topicWord(code)}
        </Chip>
      ))}
    </View>
  )
}
