import { Radio } from 'antd'
import { useState } from 'react'
import { settleBooking, type FirmBooking } from '@/contract/booking/firm'
import { saysWord } from '@/domain/booking/duty/firm-words'
import { VERDICTS, verdictWord, type Verdict } from '@/domain/booking/course/verdicts'
import { ConfirmWithReason } from '../patterns/forms/confirm-with-reason'
import { when } from '../patterns/words/when'
import { api } from '../shell/api'

interface Props {
  booking: FirmBooking
  close: () => void
  done: () => void
}

const OPTIONS = VERDICTS.map((value) => ({ value, label: verdictWord(value) }))

/** What happened, once and for all, and on what it rests. */
export function Settle({ booking, close, done }: Props) {
  const { id, startsAt, lawyer, lawyerSays, residentSays } = booking
  const [verdict, setVerdict] = useState<Verdict>('nobody')
  return (
    <ConfirmWithReason
      title={`裁定 ${when(startsAt)} ${lawyer.name}`}
      verb="裁定"
      reasonHint="例如打过电话、看过签到，写清楚依据。裁定后不能再改，两边都会收到。"
      act={(reason) => api(settleBooking, { id, verdict, reason })}
      done={done}
      close={close}
    >
      <p>{`律师说：${saysWord(lawyerSays)}。来访人说：${saysWord(residentSays)}。`}</p>
      <Radio.Group
        className="settle-options"
        value={verdict}
        options={OPTIONS}
        onChange={(event) => setVerdict(event.target.value as Verdict)}
      />
    </ConfirmWithReason>
  )
}
