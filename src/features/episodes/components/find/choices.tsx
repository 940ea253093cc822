import { Text, View } from '@tarojs/components'
import type { Choice } from '@/contract/search'
import { whyChosen } from '@/domain/episodes/finding/why-chosen'
import { topicWord } from '@/domain/episodes/topics'
import { Heading } from '@/ui/content/heading'
import { Button } from '@/ui/controls/button'
import { roleOf } from '@/ui/role'
import { OneEpisode } from './one-episode'

interface ChoicesProps {
  choices: readonly Choice[]
  onNone: () => void
}

const STATUS = roleOf('status')
const LIST = roleOf('list')
const ITEM = roleOf('listitem')

/** Up to three, each with why it is offered; which one is meant only the person knows. */
export function Choices({ choices, onNone }: ChoicesProps) {
  return (
    <View className="stack">
      <View {...STATUS}>
        <Heading id="find-count">{choices.length > 1 ? `可能是这 ${choices.length} 件事` : '可能是这件事'}</Heading>
        <View className="muted">是哪一件，您来定。</View>
      </View>
      <View id="find-choices" className="choices" {...LIST}>
        {choices.map(({ episode, why }) => (
          <View key={episode.id} className="card choice" {...ITEM}>
            <OneEpisode episode={episode}>
              <View className="choice-why">
                {whyChosen(why, topicWord(episode.topic)).map((line) => (
                  <View key={line}>
                    <Text>{line}</Text>
                  </View>
                ))}
              </View>
            </OneEpisode>
          </View>
        ))}
      </View>
      <Button id="find-none" kind="quiet" onTap={onNone}>
        都不是我的事
      </Button>
    </View>
  )
}
