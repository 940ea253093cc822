import { Text, View } from '@tarojs/components'
import type { PracticeProgress } from '@/contract/practice/practice'
import { useShown } from '@/platform/page-life'
import { go, routes } from '@/platform/routes'
import { useLearning } from '@/state/practice/learning'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { ListRow } from '@/ui/content/list-row'
import { SkeletonText } from '@/ui/content/skeleton'
import { ProblemCard } from '@/ui/feedback/problem-card'
import { Page } from '@/ui/frame/page'
import { PracticeSettings } from '../../components/practice-settings'
import { TopicPicture } from '../../components/topic-picture'
import './progress.scss'

/** What I know, what I am learning, what I have not met; mine alone. */
export default function ProgressPage() {
  const { progress, problem, loadProgress } = useLearning()
  useShown(() => void loadProgress())
  return (
    <Page id="practice-progress" title="学习进度">
      {!progress && !problem && <SkeletonText lines={6} />}
      {!progress && problem && (
        <ProblemCard id="progress-problem" problem={problem} onRetry={() => void loadProgress()} />
      )}
      {progress && (
        <View className="stack">
          {progress.points !== null && <MyPoints points={progress.points} days={progress.streakDays ?? 0} />}
          <Card>
            <ListRow
              id="progress-due"
              icon="clock"
              title="今天复习"
              value={`${progress.dueToday} 题`}
              onTap={() => go(routes.practice({ source: 'review' }))}
            />
            <ListRow
              id="progress-book"
              icon="book"
              title="错题本"
              value={`${progress.inBook} 题`}
              onTap={() => go(routes.practiceBook())}
            />
            <ListRow
              id="progress-notices"
              icon="message"
              title="题目更正和答复"
              value={progress.unread > 0 ? `${progress.unread} 条新的` : ''}
              onTap={() => go(routes.practiceNotices())}
            />
          </Card>
          <MyTopics topics={progress.topics} />
          <PracticeSettings settings={progress.settings} />
        </View>
      )}
    </Page>
  )
}

function MyPoints({ points, days }: { points: number; days: number }) {
  return (
    <View id="progress-points" className="progress-points numerals">
      <View>
        <Text className="progress-number">{points}</Text>
        <Text className="note">积分，会一题得一分</Text>
      </View>
      <View>
        <Text className="progress-number">{days}</Text>
        <Text className="note">天连着在学</Text>
      </View>
    </View>
  )
}

function MyTopics({ topics }: Pick<PracticeProgress, 'topics'>) {
  return (
    <Card className="stack">
      <Heading>各个话题</Heading>
      <View className="progress-legend note" aria-hidden="true">
        <View className="topic-known progress-dot" />
        <Text>会了</Text>
        <View className="topic-learning progress-dot" />
        <Text>在学</Text>
        <View className="progress-dot progress-not-met" />
        <Text>没见过</Text>
      </View>
      {topics.map((topic) => (
        <TopicPicture key={topic.topic} {...topic} />
      ))}
    </Card>
  )
}
