import { View } from '@tarojs/components'
import { dutyStateWord } from '@/domain/booking/duty/duty-words'
import { usePageQuery, useShown } from '@/platform/page-life'
import { go, routes } from '@/platform/routes'
import { dayInSight, findVisit, useDutyDay } from '@/state/booking/duty/duty-day'
import { SkeletonText } from '@/ui/content/skeleton'
import { Empty } from '@/ui/feedback/empty'
import { Notice } from '@/ui/feedback/notice'
import { ProblemCard } from '@/ui/feedback/problem-card'
import { Page } from '@/ui/frame/page'
import { DutyVisit } from '../../components/duty/duty-visit'
import '../../booking.scss'

/** One visit of a day; it is fetched with its day, so that nothing is shown that is somebody else's by now. */
export default function DutyVisitPage() {
  const { id = '', day } = usePageQuery()
  const duty = useDutyDay()
  const visit = findVisit(duty, id)
  const load = () => void useDutyDay.getState().load(day ?? null)
  useShown(load)
  const { problem, loading } = duty
  return (
    <Page id="duty-visit" title={visit ? dutyStateWord(visit.state) : '来访'}>
      <View className="stack">
        {!visit && problem && <ProblemCard id="visit-problem" message={problem.message} onRetry={load} />}
        {!visit && !problem && (loading || !dayInSight(duty)) && <SkeletonText lines={8} />}
        {!visit && !problem && !loading && dayInSight(duty) && (
          <Empty
            id="visit-gone"
            icon="calendar"
            action={{ id: 'to-duty', word: '看我的来访', onTap: () => go(routes.duty()) }}
          >
            这次来访已经取消，或交给了别的律师。
          </Empty>
        )}
        {visit && problem && (
          <Notice id="visit-offline" tone="warn">
            没有连上，下面是刚才看到的。写下的话会留在这台手机上。
          </Notice>
        )}
        {visit && <DutyVisit booking={visit} />}
      </View>
    </Page>
  )
}
