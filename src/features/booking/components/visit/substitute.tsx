import { useState } from 'react'
import { View } from '@tarojs/components'
import type { MyBooking } from '@/contract/booking/my-bookings'
import { bookingActs } from '@/state/booking/mine/booking-acts'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { Button } from '@/ui/controls/button'
import { Notice } from '@/ui/feedback/notice'

/** A colleague comes instead: welcome, or rather another time. */
export function Substitute({ booking }: { booking: MyBooking }) {
  const { lawyer, host, reason } = booking
  const [busy, setBusy] = useState(false)
  const [complaint, setComplaint] = useState('')
  const answer = async (accept: boolean) => {
    setBusy(true)
    const refused = await bookingActs.answerSubstitute(booking, accept)
    setBusy(false)
    setComplaint(refused?.message ?? '')
  }
  return (
    <Card id="substitute" className="stack">
      <Heading level={3}>{`由${lawyer.name}来见您，可以吗`}</Heading>
      <View>{`${host ? host.name : '原来的律师'}来不了${reason ? `（${reason}）` : ''}。时间和地点不变。`}</View>
      {complaint && <Notice tone="warn">{complaint}</Notice>}
      <View className="booking-ways">
        <Button id="substitute-yes" busy={busy} onTap={() => void answer(true)}>
          可以
        </Button>
        <Button id="substitute-no" kind="quiet" busy={busy} onTap={() => void answer(false)}>
          不用了，另约时间
        </Button>
      </View>
    </Card>
  )
}
