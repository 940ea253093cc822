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
      label={`${word}，会了 ${known} 题，在学 ${learning} 题，没见过 ${notMet} 题`}
      className="topic-picture"
      onTap={() => go(routes.practice({ source: 'topic', topic }))}
    >
      <View className="topic-line" aria-hidden="true">
        <Text>{word}</Text>
        <Text className="note numerals">{`${known} / ${all}`}</Text>
      </View>
      <View className="topic-bar" aria-hidden="true">
        <View className="topic-known" style={width(known)} />
        <View className="topic-learning" style={width(learning)} />
      </View>
    </Tappable>
  )
}
