import { View } from '@tarojs/components'
import type { EpisodeCard } from '@/contract/episodes'
import { wordsWithEpisodes } from '@/domain/episodes/viewing/asked-as-search'
import { go, routes } from '@/platform/routes'
import { useLearnFilter } from '@/state/learn-filter'
import { Heading } from '@/ui/content/heading'
import { Chip } from '@/ui/controls/chip'

/** 我遇到的事: plain words, each of which finds an episode. */
export function Troubles({ episodes }: { episodes: readonly EpisodeCard[] }) {
  const begin = useLearnFilter((s) => s.begin)
  const words = wordsWithEpisodes(episodes)
  if (words.length === 0) return null
  const open = (word: string) => {
    begin(word)
    go(routes.tab('learn'))
  }
  return (
    <View>
      <Heading>我遇到的事</Heading>
      <View className="home-words">
        {words.map((word, index) => (
          <Chip key={word} id={`trouble-${index + 1}`} onTap={() => open(word)}>
            {word}
          </Chip>
        ))}
      </View>
    </View>
  )
}
