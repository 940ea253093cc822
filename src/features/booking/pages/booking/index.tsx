import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Problem } from '@/contract/problem'
import { stands, stateWord, type BookingState } from '@/domain/booking/course/states'
import { usePageQuery, useShown } from '@/platform/page-life'
import { go, routes } from '@/platform/routes'
import { useSession } from '@/platform/session'
import { bookingActs } from '@/state/booking/mine/booking-acts'
import { useMyBookings } from '@/state/booking/mine/my-bookings'
import { SkeletonText } from '@/ui/content/skeleton'
import { Button } from '@/ui/controls/button'
import { Empty } from '@/ui/feedback/empty'
import { Notice } from '@/ui/feedback/notice'
import { ProblemCard } from '@/ui/feedback/problem-card'
import { Page } from '@/ui/frame/page'
import { NotLoggedIn } from '../../components/mine/not-logged-in'
import { RemindMe } from '../../components/visit/remind-me'
import { StateNotice } from '../../components/visit/state-notice'
import { Visit } from '../../components/visit/visit'
import '../../booking.scss'

const toMine = () => go(routes.myBookings())

/** An address that leads to nothing, or to somebody else's: the server does not tell the two apart. */
const NOT_MINE = ['not-found', 'bad-input']

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
        {known && problem && !booking && <Missing problem={problem} onRetry={load} />}
        {problem && booking && <Notice tone="warn">没有连上，下面是这台手机上次看到的。</Notice>}
        {booking && (
          <>
            <StateNotice booking={booking} made={made === '1'} />
            {stands(booking.state as BookingState) && <RemindMe made={made === '1'} />}
            <Visit booking={booking} />
            <Button id="to-my-bookings" kind="plain" onTap={toMine}>
              我的全部预约
            </Button>
          </>
        )}
      </View>
    </Page>
  )
}

function Missing({ problem, onRetry }: { problem: Problem; onRetry: () => void }) {
  if (!NOT_MINE.includes(problem.code)) return <ProblemCard id="booking-problem" problem={problem} onRetry={onRetry} />
  return (
    <Empty id="booking-not-mine" icon="calendar" action={{ id: 'to-mine', word: '看我的预约', onTap: toMine }}>
      这个账号里没有这个预约。如果是用另一个手机号约的，用那个号登录就能看到。
    </Empty>
  )
}
