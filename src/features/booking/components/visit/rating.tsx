import { useState } from 'react'
import { View } from '@tarojs/components'
import type { MyBooking } from '@/contract/booking/my-bookings'
import { notify } from '@/platform/notice'
import { bookingActs } from '@/state/booking/mine/booking-acts'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { Button } from '@/ui/controls/button'
import { Segmented } from '@/ui/controls/segmented'
import { TextArea } from '@/ui/field/text-area'

const STARS = ['1', '2', '3', '4', '5'].map((value) => ({ value, word: `${value} 分` }))
const WORDS_MAX = 200

/** One to five and a few words; counted, never shown with a name. */
export function Rating({ booking: { id, rating } }: { booking: MyBooking }) {
  const [stars, setStars] = useState(rating === null ? '' : String(rating))
  const [words, setWords] = useState('')
  const [busy, setBusy] = useState(false)
  const [complaint, setComplaint] = useState<string | undefined>()
  const rate = async () => {
    if (stars === '') return setComplaint('请先选 1 到 5 分。')
    if (words.trim().length > WORDS_MAX) return setComplaint('最多 200 字，请删减一些。')
    setBusy(true)
    const refused = await bookingActs.rate(id, Number(stars), words.trim())
    setBusy(false)
    setComplaint(refused?.message)
    if (!refused) notify('已记下，谢谢您告诉我们')
  }
  return (
    <Card id="rating" className="stack">
      <Heading level={3}>这次有没有帮到您</Heading>
      <View className="note">5 分最好。只用来统计，不会和您的名字一起给别人看。</View>
      <Segmented id="stars" label="打几分" options={STARS} value={stars} onChange={setStars} />
      <TextArea
        id="rating-words"
        label="想说的话（可以不填）"
        max={WORDS_MAX}
        value={words}
        onInput={setWords}
        error={complaint}
      />
      <Button id="rate" kind="quiet" busy={busy} onTap={() => void rate()}>
        {rating === null ? '交评价' : '改评价'}
      </Button>
    </Card>
  )
}
