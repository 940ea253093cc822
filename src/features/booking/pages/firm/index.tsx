import { View } from '@tarojs/components'
import { civilDayOf } from '@/domain/time/civil-time'
import { usePageQuery, useShown } from '@/platform/page-life'
import { useSession } from '@/platform/session'
import { useDutyCalls } from '@/state/booking/duty/duty-calls'
import { useFirmWeek, weekInSight } from '@/state/booking/firm/firm-week'
import { SkeletonText } from '@/ui/content/skeleton'
import { Notice } from '@/ui/feedback/notice'
import { Page } from '@/ui/frame/page'
import { Calls } from '../../components/duty/calls'
import { Disputes } from '../../components/firm/disputes'
import { WeekInSight } from '../../components/firm/week-in-sight'
import { LoadProblem } from '../../components/load-problem'
import { NotLoggedIn } from '../../components/mine/not-logged-in'
import '../../booking.scss'

/** A firm's manager: whom to call, what to settle, who of the firm meets whom this week. */
export default function FirmPage() {
  const { from } = usePageQuery()
  const known = useSession((s) => s.person !== null)
  const { problem, disputes, ...firm } = useFirmWeek()
  const week = weekInSight(firm)
  const load = () => void useFirmWeek.getState().load()
  useShown(() => {
    void useFirmWeek.getState().load(useFirmWeek.getState().wanted ?? from)
    void useDutyCalls.getState().load()
  })
  const some = week ?? Object.values(firm.weeks).at(-1)
  return (
    <Page id="firm" title="本所来访">
      <View className="stack">
        {!known && <NotLoggedIn>用律所负责人的账号登录，就能看到本所一周的来访。</NotLoggedIn>}
        {some && <View className="muted">{`${some.firm.name}。来访人说了什么，只有接待的律师看得到。`}</View>}
        {known && problem && !week && <LoadProblem id="firm-problem" problem={problem} onRetry={load} />}
        {problem && week && (
          <Notice id="firm-offline" tone="warn">
            没有连上，下面是刚才看到的。
          </Notice>
        )}
        {known && !problem && !week && <SkeletonText lines={8} />}
        <Calls today={civilDayOf(new Date())} lawyerId={null} saidOffline={problem !== null} />
        {disputes && <Disputes disputes={disputes} />}
        {week && <WeekInSight week={week} />}
      </View>
    </Page>
  )
}
