import { View } from '@tarojs/components'
import type { MyBooking } from '@/contract/booking/my-bookings'
import { momentWords } from '@/platform/clock/day-words'
import { go, routes } from '@/platform/routes'
import { Button } from '@/ui/controls/button'
import { Notice } from '@/ui/feedback/notice'

/** Two visits at one time, one of which a desk booked by the number: what to do about it. */
export function Overlap({ other }: { other: NonNullable<MyBooking['overlaps']> }) {
  return (
    <Notice id="overlap" tone="warn">
      <View>{`这个时间您还有一个预约：${momentWords(other.startsAt)}，${other.lawyer.name}。两处不能同时去，请取消或改约其中一个。`}</View>
      <Button id="to-overlap" kind="plain" onTap={() => go(routes.booking(other.id))}>
        看另一个
      </Button>
    </Notice>
  )
}
