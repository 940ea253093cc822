import type { MyBooking } from '@/contract/booking/my-bookings'
import { Notice } from '@/ui/feedback/notice'

/** What a state means for the resident and what to do next; a visit that simply stands needs no words. */
const MEANINGS: Readonly<Record<string, string>> = {
  cancelled: '已经取消，这个时间让给了别人。需要时可以再约。',
  moved: '已经改到别的时间。',
  'called-off': '律师来不了，这次不用去。很抱歉，请另约一个时间，不会影响您以后预约。',
  attended: '已经办理。律师写的话会在下面。',
  'no-show': '律师说没有等到您。如果您去了，请点“律师没有来”，律所会去核实。',
  'lawyer-absent': '您说律师没有来，律所正在核实。',
  disputed: '两边说的不一样，律所正在核实，核实前不记到任何人头上。',
  settled: '律所已经核实。',
}

/** What a reason was given for; one why somebody else came instead is of no interest afterwards. */
const isOff = (state: string) => state === 'cancelled' || state === 'called-off'

export function StateNotice({ booking: { state, reason, late, byDesk }, made }: { booking: MyBooking; made: boolean }) {
  if (made && state === 'booked')
    return (
      <Notice id="state-notice" tone="go">
        到时间前会提醒您，有变动也会告诉您。
      </Notice>
    )
  const meaning = MEANINGS[state]
  if (!meaning) return byDesk ? <Notice id="state-notice">这次是工作人员帮您约的。</Notice> : null
  const why = reason && isOff(state) ? `原因：${reason}。` : ''
  return (
    <Notice id="state-notice" tone={state === 'attended' ? 'go' : 'plain'}>
      {`${meaning}${why}${late && state === 'cancelled' ? '离开始不到 2 小时，记为临时取消。' : ''}`}
    </Notice>
  )
}
