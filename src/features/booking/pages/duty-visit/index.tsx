import { View } from '@tarojs/components'
import { dutyStateWord } from '@/domain/booking/duty/duty-words'
import { usePageQuery, useShown } from '@/platform/page-life'
import { go, routes } from '@/platform/routes'
import { useSession } from '@/platform/session'
import { dayInSight, findVisit, useDutyDay } from '@/state/booking/duty/duty-day'
import { SkeletonText } from '@/ui/content/skeleton'
import { Empty } from '@/ui/feedback/empty'
import { Notice } from '@/ui/feedback/notice'
import { Page } from '@/ui/frame/page'
import { DutyVisit } from '../../components/duty/duty-visit'
import { LoadProblem } from '../../components/load-problem'
import { NotLoggedIn } from '../../components/mine/not-logged-in'
import '../../booking.scss'

/** One visit of a day; it is fetched with its day, so that nothing is shown that is somebody else's by now. */
export default function DutyVisitPage() {
  const { id = '', day } = usePageQuery()
  const known = useSession((s) => s.person !== null)
  const duty = useDutyDay()
  const visit = findVisit(duty, id)
  const load = () => void useDutyDay.getState().load(day ?? null)
  useShown(load)
  const { problem, loading } = duty
  return (
    <Page id="duty-visit" title={visit ? dutyStateWord(visit.state) : '来访'}>
      <View className="stack">
        {!known && <NotLoggedIn>用律师的账号登录，就能看到这次来访。</NotLoggedIn>}
        {known && !visit && problem && <LoadProblem id="visit-problem" problem={problem} onRetry={load} />}
        {known && !visit && !problem && (loading || !dayInSight(duty)) && <SkeletonText lines={8} />}
        {known && !visit && !problem && !loading && dayInSight(duty) && (
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
