import { useState } from 'react'
import { View } from '@tarojs/components'
import type { MyBooking } from '@/contract/booking/my-bookings'
import { modeWord } from '@/domain/booking/booking-words'
import { momentWords } from '@/platform/clock/day-words'
import { saveFile } from '@/platform/links/save-file'
import { notify } from '@/platform/notice'
import { handOver } from '@/platform/sharing/hand-over'
import { shareOrigin } from '@/platform/sharing/origin'
import { bookingActs } from '@/state/booking/mine/booking-acts'
import { Button } from '@/ui/controls/button'

/** For the family: when, where, with whom and what to bring. Neither the code nor what it is about. */
export function familyWords({ startsAt, mode, place, lawyer, firm, bring }: MyBooking): string {
  const where = mode === 'on-site' ? `地点：${place}。` : ''
  const things = bring.length > 0 ? `请带：${bring.join('、')}。` : ''
  return `${momentWords(startsAt)} 和${firm.name}${lawyer.name}${modeWord(mode)}。${where}${things}`
}

const SHARED_WORDS = {
  shared: '已分享',
  copied: '已复制，发给家人就行',
  failed: '没能分享，请截一张图发给家人',
  cancelled: '',
} as const

/** Into the phone's diary, and to the family. */
export function VisitTools({ booking }: { booking: MyBooking }) {
  const [busy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    const file = await bookingActs.calendar(booking.id)
    const saved = file.ok && (await saveFile(file.value.fileName, file.value.text))
    setBusy(false)
    if (!file.ok) notify(file.problem.message)
    else if (!saved) notify('没有存成，可以再试一次')
  }
  const share = async () => notify(SHARED_WORDS[await handOver(familyWords(booking), shareOrigin())])
  return (
    <View className="booking-ways">
      <Button id="save-calendar" kind="quiet" icon="calendar" busy={busy} onTap={() => void save()}>
        存到手机日历
      </Button>
      <Button id="share-family" kind="quiet" icon="people" onTap={() => void share()}>
        告诉家人
      </Button>
    </View>
  )
}
