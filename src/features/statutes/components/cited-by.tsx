import { View } from '@tarojs/components'
import type { Article } from '@/contract/statutes'
import { questionTopicWord } from '@/domain/practice/question-words'
import { go, routes } from '@/platform/routes'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { ListRow } from '@/ui/content/list-row'

/** Episodes that explain the article, and topics whose questions rest on it. */
export function CitedBy({ article: { episodes, topics } }: { article: Article }) {
  if (episodes.length + topics.length === 0) return null
  return (
    <Card>
      <Heading>哪里用到这一条</Heading>
      <View id="article-cited">
        {episodes.map(({ id, hook }) => (
          <ListRow
            key={id}
            id={`article-episode-${id}`}
            icon="play"
            title={hook}
            note="看这一期讲的故事"
            onTap={() => go(routes.episode(id))}
          />
        ))}
        {topics.map(({ topic, questions }) => (
          <ListRow
            key={topic}
            id={`article-topic-${topic}`}
            icon="pencil"
            title={`练一练：${questionTopicWord(topic)}`}
            value={`${questions} 题`}
            onTap={() => go(routes.practice({ source: 'topic', topic }))}
          />
        ))}
      </View>
    </Card>
  )
}
