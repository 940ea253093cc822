import { View } from '@tarojs/components'
import { matchTitles } from '@/domain/episodes/finding/match-titles'
import { useEpisodes } from '@/state/episodes'
import { Heading } from '@/ui/content/heading'
import { ProblemCard } from '@/ui/feedback/problem-card'
import { roleOf } from '@/ui/role'
import { OneEpisode } from './one-episode'

interface OnlyTitlesProps {
  question: string
  message: string
  onRetry: () => void
}

const LIST = roleOf('list')
const ITEM = roleOf('listitem')

/** No way to the server: says so, keeps the question, and shows what the titles on this phone have of it. */
export function OnlyTitles({ question, message, onRetry }: OnlyTitlesProps) {
  const episodes = useEpisodes((s) => s.list.episodes)
  const found = matchTitles(episodes, question)
  return (
    <View className="stack">
      <ProblemCard id="find-offline" problem={{ message: `${message}您写的话还在。` }} onRetry={onRetry} />
      {found.length > 0 && (
        <View>
          <Heading id="find-titles-title">离线时只按标题找</Heading>
          <View className="muted">连上网再找，会更准。</View>
          <View id="find-titles" {...LIST}>
            {found.map((episode) => (
              <View key={episode.id} {...ITEM}>
                <OneEpisode episode={episode} />
              </View>
            ))}
          </View>
        </View>
      )}
    </View>
  )
}
