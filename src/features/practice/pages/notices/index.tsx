import { View } from '@tarojs/components'
import { momentWords } from '@/platform/clock/day-words'
import { useShown } from '@/platform/page-life'
import { useLearning } from '@/state/practice/learning'
import { Badge } from '@/ui/content/badge'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { SkeletonText } from '@/ui/content/skeleton'
import { Empty } from '@/ui/feedback/empty'
import { ProblemCard } from '@/ui/feedback/problem-card'
import { Page } from '@/ui/frame/page'
import './notices.scss'

const KIND_WORDS = { regraded: '题目更正', 'report-answered': '报告的答复' } as const

/** Questions of mine that were corrected, and what editors answered to my reports. */
export default function NoticesPage() {
  const { notices, problem, loadNotices } = useLearning()
  useShown(() => void loadNotices())
  return (
    <Page id="practice-notices" title="题目更正和答复">
      <View className="stack">
        {!notices && !problem && <SkeletonText lines={4} />}
        {!notices && problem && (
          <ProblemCard id="notices-problem" problem={problem} onRetry={() => void loadNotices()} />
        )}
        {notices?.length === 0 && (
          <Empty id="notices-empty" icon="message">
            您答过的题如果更正了，会在这里告诉您。
          </Empty>
        )}
        {notices?.map(({ id, kind, stem, text, right, at, read }) => (
          <Card key={id} id={`notice-${id}`} className="stack">
            <View className="notice-head">
              <Badge tone={read ? 'plain' : 'seal'}>{KIND_WORDS[kind]}</Badge>
              <View className="note numerals">{momentWords(at)}</View>
            </View>
            <Heading>{stem}</Heading>
            <View>{text}</View>
            {right !== null && (
              <View className="muted">{right ? '现在算您答对了。' : '这题要再留意，已放进错题本。'}</View>
            )}
          </Card>
        ))}
      </View>
    </Page>
  )
}
