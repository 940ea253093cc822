import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Problem } from '@/contract/problem'
import { isLate } from '@/domain/booking/course/lateness'
import { momentWords } from '@/platform/clock/day-words'
import { notify } from '@/platform/notice'
import { goInstead, routes } from '@/platform/routes'
import type { WantedSlot } from '@/state/booking/drafting/holding'
import { bookingActs } from '@/state/booking/mine/booking-acts'
import { useMyBookings } from '@/state/booking/mine/my-bookings'
import { Button } from '@/ui/controls/button'
import { Notice } from '@/ui/feedback/notice'
import { Sheet } from '@/ui/sheet/sheet'

/** Another time for a booking: asked about before, because the old time goes to somebody else. */
export function useMoving(id: string | undefined, onRefused: () => void) {
  const booking = useMyBookings((s) => (id ? s.find(id) : undefined))
  const [wanted, setWanted] = useState<WantedSlot | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const move = async () => {
    if (!id || !wanted || busy) return
    setBusy(true)
    const moved = await bookingActs.reschedule(id, wanted)
    setBusy(false)
    setWanted(null)
    if (typeof moved !== 'string') {
      setProblem(moved)
      return onRefused()
    }
    notify('已改约，律师那边也会收到')
    goInstead(routes.booking(moved, '1'))
  }
  const ask = (slot: WantedSlot) => {
    setProblem(null)
    setWanted(slot)
  }
  return { booking, wanted, problem, busy, ask, move, close: () => setWanted(null) }
}

export function MoveSheet({
  moving: { booking, wanted, busy, move, close },
}: {
  moving: ReturnType<typeof useMoving>
}) {
  if (!wanted) return null
  const foot = (
    <>
      <Button id="move-no" kind="quiet" onTap={close}>
        先不改
      </Button>
      <Button id="move-yes" busy={busy} onTap={() => void move()}>
        改到这个时间
      </Button>
    </>
  )
  return (
    <Sheet id="move-sheet" open title="改约" onClose={close} footer={foot}>
      <View className="stack numerals">
        {booking && <View className="muted">{`原来：${momentWords(booking.startsAt)}`}</View>}
        <View>{`改到：${momentWords(wanted.startsAt)}`}</View>
        {booking && isLate(new Date(booking.startsAt), new Date()) && (
          <Notice tone="warn">离原来的时间不到 2 小时，这次改约会记为临时变动。</Notice>
        )}
      </View>
    </Sheet>
  )
}
