import { useState } from 'react'
import { useShown } from '@/platform/page-life'
import { go, routes } from '@/platform/routes'
import { useBookingDraft } from '@/state/booking/drafting/draft'
import { waitsForItsWriter } from '@/state/booking/drafting/kept-draft'
import { SkeletonText } from '@/ui/content/skeleton'
import { Empty } from '@/ui/feedback/empty'
import { Page } from '@/ui/frame/page'
import { FillIn } from '../../components/form/fill-in'
import '../../booking.scss'

const TO_TIMES = { id: 'choose-time', word: '去选时间', onTap: () => go(routes.village()) }
const TO_LOG_IN = { id: 'log-in-again', word: '重新登录', onTap: () => go(routes.logIn()) }

export default function BookingFormPage() {
  const slot = useBookingDraft((s) => s.draft.slot)
  /** There was one when the page came into sight: it was sent or given up, and the next page is on its way. */
  const [had, setHad] = useState(slot !== null)
  useShown(() => {
    setHad(useBookingDraft.getState().draft.slot !== null)
    void useBookingDraft.getState().refresh()
  })
  if (slot) return <FillIn slot={slot} />
  const waits = waitsForItsWriter()
  return (
    <Page id="booking-form" title="填写预约">
      {had ? (
        <SkeletonText lines={6} />
      ) : (
        <Empty id="no-slot" icon="clock" action={waits ? TO_LOG_IN : TO_TIMES}>
          {waits ? '登录过期了，填好的内容还在，重新登录就能接着填。' : '选好时间以后，在这里填写预约。'}
        </Empty>
      )}
    </Page>
  )
}
