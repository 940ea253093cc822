import { useState } from 'react'
import { View } from '@tarojs/components'
import { useSecondsUntil } from '@/platform/use-seconds-until'
import type { HeldSlot } from '@/state/booking/drafting/kept-draft'
import { useBookingDraft } from '@/state/booking/drafting/draft'
import { Button } from '@/ui/controls/button'
import { Sheet } from '@/ui/sheet/sheet'

/** So long before it ends it asks whether somebody is still there. */
const ASK_SECONDS = 60

const leftWords = (seconds: number) =>
  seconds > ASK_SECONDS ? `还有 ${Math.ceil(seconds / 60)} 分钟` : '不到 1 分钟了'

/** How long the time is kept, without hurry; asks once before it ends. */
export function HoldClock({ slot }: { slot: HeldSlot }) {
  const left = useSecondsUntil(slot.endsAt)
  const [answered, setAnswered] = useState<string | null>(null)
  const asking = left > 0 && left <= ASK_SECONDS && slot.canExtend && answered !== slot.id
  const extend = () => {
    setAnswered(slot.id)
    void useBookingDraft.getState().extend()
  }
  const foot = (
    <>
      <Button id="extend-no" kind="quiet" onTap={() => setAnswered(slot.id)}>
        不用了
      </Button>
      <Button id="extend-yes" onTap={extend}>
        再留一会儿
      </Button>
    </>
  )
  return (
    <>
      {left > 0 && <View id="hold-clock" className="note numerals">{`这个时间为您留着，${leftWords(left)}`}</View>}
      <Sheet id="extend-sheet" open={asking} title="还在填吗" onClose={() => setAnswered(slot.id)} footer={foot}>
        <View>这个时间快到保留的期限了，可以再留一次。填好的内容不会丢。</View>
      </Sheet>
    </>
  )
}
