import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Problem } from '@/contract/problem'
import { stateWord } from '@/domain/booking/course/states'
import { usePageQuery, useShown } from '@/platform/page-life'
import { go, routes } from '@/platform/routes'
import { useSession } from '@/platform/session'
import { bookingActs } from '@/state/booking/mine/booking-acts'
import { useMyBookings } from '@/state/booking/mine/my-bookings'
import { SkeletonText } from '@/ui/content/skeleton'
import { Button } from '@/ui/controls/button'
import { Notice } from '@/ui/feedback/notice'
import { ProblemCard } from '@/ui/feedback/problem-card'
import { Page } from '@/ui/frame/page'
import { NotLoggedIn } from '../../components/mine/not-logged-in'
import { StateNotice } from '../../components/visit/state-notice'
import { Visit } from '../../components/visit/visit'
import '../../booking.scss'

export default function BookingPage() {
  const { id = '', made } = usePageQuery()
  const booking = useMyBookings((s) => s.find(id))
  const known = useSession((s) => s.person !== null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const load = () => {
    if (useSession.getState().person) void bookingActs.open(id).then(setProblem)
  }
  useShown(load)
  const title = made && booking?.state === 'booked' ? '约好了' : booking ? stateWord(booking.state) : '预约详情'
  return (
    <Page id="booking" title={title}>
      <View className="stack">
        {!known && <NotLoggedIn />}
        {known && !booking && !problem && <SkeletonText lines={8} />}
        {problem && !booking && <ProblemCard id="booking-problem" message={problem.message} onRetry={load} />}
        {problem && booking && <Notice tone="warn">没有连上，下面是这台手机上次看到的。</Notice>}
        {booking && (
          <>
            <StateNotice booking={booking} made={made === '1'} />
            <Visit booking={booking} />
            <Button id="to-my-bookings" kind="plain" onTap={() => go(routes.myBookings())}>
              我的全部预约
            </Button>
          </>
        )}
      </View>
    </Page>
  )
}
