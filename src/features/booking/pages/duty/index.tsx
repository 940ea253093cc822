import { useState } from 'react'
import { View } from '@tarojs/components'
import { dayWords } from '@/platform/clock/day-words'
import { scanWord } from '@/platform/device/scan-code'
import { usePageQuery, useShown } from '@/platform/page-life'
import { go, routes } from '@/platform/routes'
import { useSession } from '@/platform/session'
import { useDutyCalls } from '@/state/booking/duty/duty-calls'
import { dayInSight, useDutyDay, type Day } from '@/state/booking/duty/duty-day'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { SkeletonText } from '@/ui/content/skeleton'
import { Button } from '@/ui/controls/button'
import { Empty } from '@/ui/feedback/empty'
import { Notice } from '@/ui/feedback/notice'
import { Page } from '@/ui/frame/page'
import { AheadStrip } from '../../components/duty/ahead-strip'
import { Calls } from '../../components/duty/calls'
import { useScanning } from '../../components/duty/use-scanning'
import { VisitRow } from '../../components/duty/visit-row'
import { LoadProblem } from '../../components/load-problem'
import { NotLoggedIn } from '../../components/mine/not-logged-in'
import '../../booking.scss'

/** The lawyer's day: whom to call, who comes when; a tap opens the visit. */
export default function DutyPage() {
  const { day: asked } = usePageQuery()
  const known = useSession((s) => s.person !== null)
  const duty = useDutyDay()
  const [complaint, setComplaint] = useState<string | undefined>()
  const day = dayInSight(duty)
  const heard = day ?? lastHeard(duty.days)
  const load = (wanted?: string) => void useDutyDay.getState().load(wanted)
  useShown(() => {
    load(useDutyDay.getState().wanted ?? asked)
    void useDutyCalls.getState().load()
  })
  const { busy, scan } = useScanning(setComplaint, (id) => go(routes.dutyVisit({ id, day: day?.day })))
  const foot = day && (
    <Button id="duty-scan" busy={busy} onTap={() => void scan()}>
      {`${scanWord}核销码`}
    </Button>
  )
  return (
    <Page id="duty" title="我的来访" footer={foot}>
      <View className="stack">
        {complaint && <Notice tone="warn">{complaint}</Notice>}
        {!known && <NotLoggedIn>用律师的账号登录，就能看到自己的来访。</NotLoggedIn>}
        {known && duty.problem && !day && (
          <LoadProblem id="duty-problem" problem={duty.problem} onRetry={() => load()} />
        )}
        {duty.problem && day && (
          <Notice id="duty-offline" tone="warn">
            没有连上，下面是刚才看到的。写下的话会留在这台手机上。
          </Notice>
        )}
        {known && !duty.problem && !day && <SkeletonText lines={8} />}
        <Calls today={duty.today} lawyerId={heard?.lawyer.id} saidOffline={duty.problem !== null} />
        {heard && (
          <AheadStrip
            ahead={heard.ahead}
            chosen={duty.wanted ?? duty.today ?? ''}
            today={duty.today ?? ''}
            onChoose={load}
          />
        )}
        {day && <Visits day={day} />}
      </View>
    </Page>
  )
}

/** While another day is being fetched the strip stays where it is. */
const lastHeard = (days: Readonly<Record<string, Day>>): Day | undefined => Object.values(days).at(-1)

function Visits({ day: { day, note, bookings } }: { day: Day }) {
  return (
    <Card id="duty-visits">
      <Heading>{note ? `${dayWords(day)} · ${note}` : dayWords(day)}</Heading>
      {bookings.length === 0 && (
        <Empty id="duty-empty" icon="calendar">
          这一天没有人约。新约上的会在这里，前一天傍晚和 2 小时前会提醒您。
        </Empty>
      )}
      {bookings.map((booking) => (
        <VisitRow key={booking.id} booking={booking} day={day} />
      ))}
    </Card>
  )
}
