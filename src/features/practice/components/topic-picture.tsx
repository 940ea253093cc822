import { Text, View } from '@tarojs/components'
import { questionTopicWord } from '@/domain/practice/question-words'
import { go, routes } from '@/platform/routes'
import { Tappable } from '@/ui/controls/tappable'

interface TopicPictureProps {
  topic: string
  known: number
  learning: number
  notMet: number
}

/** One topic as a bar: known, learning, not met yet; a tap goes on with it. */
export function TopicPicture({ topic, known, learning, notMet }: TopicPictureProps) {
  const all = Math.max(1, known + learning + notMet)
  const width = (part: number) => ({ width: `${(part / all) * 100}%` })
  const word = questionTopicWord(topic)
  return (
    <Tappable
      id={`topic-${topic}`}
      role="link"
      className="topic-picture"
      onTap={() => go(routes.practice({ source: 'topic', topic }))}
    >
      <View className="topic-line">
        <Text>{word}</Text>
        <Text className="note numerals">{`会了 ${known} / ${all}`}</Text>
        <Text className="unseen">{`，在学 ${learning} 题，没见过 ${notMet} 题`}</Text>
      </View>
      <View className="topic-bar" aria-hidden="true">
        <View className="topic-known" style={width(known)} />
        <View className="topic-learning" style={width(learning)} />
      </View>
    </Tappable>
  )
}
