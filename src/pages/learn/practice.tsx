import { useEffect } from 'react'
import { View } from '@tarojs/components'
import type { PracticeProgress } from '@/contract/practice/practice'
import { questionTopicWord } from '@/domain/practice/question-words'
import { useShown } from '@/platform/page-life'
import { go, routes } from '@/platform/routes'
import { useSession } from '@/platform/session'
import { useLearning } from '@/state/practice/learning'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { ListRow } from '@/ui/content/list-row'
import { Empty } from '@/ui/feedback/empty'
import { ProblemCard } from '@/ui/feedback/problem-card'
import { LearnSkeleton } from './learn-skeleton'

/** 练一练: what comes back today, a challenge, and questions by topic; an official's own fields stand first. */
export function Practice() {
  const { offer, progress, problem, loadOffer, loadProgress } = useLearning()
  const official = useSession((s) => s.person?.roles.includes('official') ?? false)
  const load = () => {
    void loadOffer()
    void loadProgress()
  }
  useShown(load)
  useEffect(load, [loadOffer, loadProgress])
  if (!offer && problem) return <ProblemCard id="practice-problem" problem={problem} onRetry={load} />
  if (!offer) return <LearnSkeleton />
  if (offer.topics.length === 0)
    return (
      <Empty id="practice-empty" action={{ id: 'practice-reload', word: '再看看', onTap: load }}>
        这里会放练习题，还没有发布。
      </Empty>
    )
  const part = (wanted: boolean) => offer.topics.filter((topic) => topic.official === wanted)
  const parts = [
    { title: '按遇到的事练', topics: part(false) },
    { title: '国家工作人员学法', topics: part(true) },
  ]
  return (
    <View className="stack">
      <MyPractice progress={progress} />
      {(official ? [...parts].reverse() : parts)
        .filter(({ topics }) => topics.length > 0)
        .map(({ title, topics }) => (
          <Card key={title}>
            <Heading>{title}</Heading>
            {topics.map(({ topic, questions }) => (
              <ListRow
                key={topic}
                id={`practice-${topic}`}
                title={questionTopicWord(topic)}
                value={`${questions} 题`}
                onTap={() => go(routes.practice({ source: 'topic', topic }))}
              />
            ))}
          </Card>
        ))}
    </View>
  )
}

/** What is mine in practising. */
function MyPractice({ progress }: { progress: PracticeProgress | null }) {
  return (
    <Card>
      <ListRow
        id="practice-due"
        icon="clock"
        title="今天复习"
        note="答错过的题，按时再问一次"
        value={progress ? `${progress.dueToday} 题` : ''}
        onTap={() => go(routes.practice({ source: 'review' }))}
      />
      <ListRow
        id="practice-challenge"
        icon="play"
        title="闯关"
        note="答错一题就停，看能连对几题"
        onTap={() => go(routes.practice({ source: 'challenge' }))}
      />
      <ListRow
        id="practice-book-row"
        icon="book"
        title="错题本"
        value={progress ? `${progress.inBook} 题` : ''}
        onTap={() => go(routes.practiceBook())}
      />
      <ListRow
        id="practice-progress-row"
        icon="chart"
        title="学习进度"
        note="只有自己看得到"
        onTap={() => go(routes.practiceProgress())}
      />
    </Card>
  )
}
