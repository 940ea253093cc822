import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Problem } from '@/contract/problem'
import { dayWords } from '@/platform/clock/day-words'
import { notify } from '@/platform/notice'
import { go, routes } from '@/platform/routes'
import { useSession } from '@/platform/session'
import { useMyBookings } from '@/state/booking/mine/my-bookings'
import { waitingList } from '@/state/booking/mine/waiting'
import { Button } from '@/ui/controls/button'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { Refusal } from '../refusal'

export interface FullDayProps {
  village: string
  lawyer: string
  day: string
  onFree: () => void
}

/** A day on which nothing is left: one may wait in line for it. */
export function FullDay({ village, lawyer, day, onFree }: FullDayProps) {
  const known = useSession((s) => s.person !== null)
  const waits = useMyBookings((s) =>
    s.waiting.find((entry) => entry.day === day && entry.village.code === village && entry.state !== 'lapsed'),
  )
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const join = async () => {
    if (!known) {
      notify('先登录，有空位时才找得到您')
      return go(routes.logIn())
    }
    setBusy(true)
    const refused = await waitingList.join({ village, lawyer, day })
    setBusy(false)
    setProblem(refused)
    if (refused?.code === 'slot-free') onFree()
    if (!refused) notify('已排上，有空位会告诉您')
  }
  return (
    <Card id="full-day" className="stack">
      <Heading level={3}>{`${dayWords(day)} 约满了`}</Heading>
      {problem && <Refusal problem={problem} />}
      {waits ? (
        <View className="stack">
          <View id="waits">{`您已排在第 ${waits.place} 位。空出来会先留给您 15 分钟，夜里空出来的留到早上 8:15。`}</View>
          <Button id="to-my-bookings" kind="quiet" onTap={() => go(routes.myBookings())}>
            看我的预约
          </Button>
        </View>
      ) : (
        <>
          <View className="muted">有人取消时，空位按先后留给排队的人，每人 15 分钟，夜里不打扰。也可以换一天。</View>
          <Button id="join-waiting" kind="quiet" icon="clock" busy={busy} onTap={() => void join()}>
            {known ? '排队等这一天' : '登录后排队等这一天'}
          </Button>
        </>
      )}
    </Card>
  )
}
