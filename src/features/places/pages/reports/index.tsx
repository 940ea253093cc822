import { useEffect } from 'react'
import { View } from '@tarojs/components'
import { go, routes } from '@/platform/routes'
import { usePlaceReports } from '@/state/places/reports/reports'
import { Card } from '@/ui/content/card'
import { SkeletonText } from '@/ui/content/skeleton'
import { Empty } from '@/ui/feedback/empty'
import { ProblemCard } from '@/ui/feedback/problem-card'
import { Page } from '@/ui/frame/page'
import { Report } from '../../components/reports/report'
import { WaitingReport } from '../../components/reports/waiting-report'
import '../../places.scss'

/** What waits on this phone first, then what the bureau has and answered, newest first. */
export default function MyReportsPage() {
  const { waiting, mine, unread, problem, load } = usePlaceReports()
  useEffect(() => {
    void load().then(() => usePlaceReports.getState().markSeen())
  }, [load])
  return (
    <Page id="my-reports" title="我报告的地点问题">
      <View className="stack">
        {waiting.map((report) => (
          <WaitingReport key={report.id} report={report} />
        ))}
        {problem && <ProblemCard id="my-reports-problem" problem={problem} onRetry={() => void load()} />}
        {!mine && !problem && (
          <Card>
            <SkeletonText lines={4} />
          </Card>
        )}
        {mine?.map((report) => (
          <Report key={report.id} report={report} unread={unread.includes(report.id)} />
        ))}
        {mine?.length === 0 && waiting.length === 0 && (
          <Empty
            id="my-reports-empty"
            icon="flag"
            action={{ id: 'my-reports-places', word: '看服务圈', onTap: () => go(routes.tab('nearby')) }}
          >
            哪个地点的电话、时间不对，告诉司法局后，答复会在这里。
          </Empty>
        )}
      </View>
    </Page>
  )
}
