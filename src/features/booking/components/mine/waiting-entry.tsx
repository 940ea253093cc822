import { useState } from 'react'
import { View } from '@tarojs/components'
import type { WaitingView } from '@/contract/booking/my-bookings'
import { villageName } from '@/domain/district/village-name'
import { beijingTime } from '@/domain/time/beijing-clock'
import { keptWords } from '@/domain/booking/choosing/kept-words'
import { dayWords } from '@/platform/clock/day-words'
import { go, routes } from '@/platform/routes'
import { useMyBookings } from '@/state/booking/mine/my-bookings'
import { waitingList } from '@/state/booking/mine/waiting'
import { Badge } from '@/ui/content/badge'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { Button } from '@/ui/controls/button'
import { Notice } from '@/ui/feedback/notice'

const LAPSED = '空位为您留过，没有等到您，已让给下一位。可以再排一次。'
const WAITS = '空出来会先留给您 15 分钟，夜里空出来的留到早上 8:15。'

/** How it stands, in a sentence. */
function sentenceOf({ state, place, offer }: WaitingView): string {
  if (offer)
    return `${offer.lawyer.name} ${beijingTime(offer.startsAt)} 空出来了，给您${keptWords(offer.secondsLeft, new Date())}。`
  return state === 'lapsed' ? LAPSED : `排在第 ${place} 位，${WAITS}`
}

const leaveWord = ({ state, offer }: WaitingView): string => {
  if (offer) return '不要，让给下一位'
  return state === 'lapsed' ? '知道了' : '不排了'
}

/** A day one waits for, and the time that has become free. */
export function WaitingEntry({ entry }: { entry: WaitingView }) {
  const { id, village, lawyer, day, offer } = entry
  const lapsed = entry.state === 'lapsed' && !offer
  const [busy, setBusy] = useState(false)
  const [complaint, setComplaint] = useState('')
  const accept = async () => {
    setBusy(true)
    const refused = await waitingList.accept(id)
    setBusy(false)
    if (!refused) return go(routes.bookingForm())
    setComplaint(refused.message)
    void useMyBookings.getState().load()
  }
  const leave = async () => setComplaint((await waitingList.leave(id))?.message ?? '')
  return (
    <Card id={`waiting-${id}`} className="stack">
      <View className="booking-title-line">
        <Heading level={3}>{dayWords(day)}</Heading>
        {offer ? <Badge tone="seal">有空位</Badge> : <Badge>{lapsed ? '已让出' : '排队中'}</Badge>}
      </View>
      <View className="muted">{`${villageName(village.name)} · ${lawyer?.name ?? '任一位律师'}`}</View>
      <View className="numerals">{sentenceOf(entry)}</View>
      {complaint && <Notice tone="warn">{complaint}</Notice>}
      <View className="booking-ways">
        {offer && (
          <Button id="accept-offer" busy={busy} onTap={() => void accept()}>
            要这个时间
          </Button>
        )}
        {lapsed && (
          <Button
            id="wait-again"
            kind="quiet"
            onTap={() => go(routes.times({ village: village.code, lawyer: lawyer?.id ?? 'any' }))}
          >
            再看这几天
          </Button>
        )}
        <Button id="leave-waiting" kind="plain" onTap={() => void leave()}>
          {leaveWord(entry)}
        </Button>
      </View>
    </Card>
  )
}
