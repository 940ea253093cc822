import { useState } from 'react'
import { View } from '@tarojs/components'
import type { FirmBooking } from '@/contract/booking/firm'
import { saysWord } from '@/domain/booking/duty/firm-words'
import { VERDICTS, verdictWord } from '@/domain/booking/course/verdicts'
import { momentWords } from '@/platform/clock/day-words'
import { notify } from '@/platform/notice'
import { useFirmWeek } from '@/state/booking/firm/firm-week'
import { Button } from '@/ui/controls/button'
import { TextArea } from '@/ui/field/text-area'
import { roleOf } from '@/ui/role'
import { Sheet } from '@/ui/sheet/sheet'
import { Choice } from '../choice'

const REASON_MAX = 200
const GROUP = { ...roleOf('radiogroup'), 'aria-label': '核实的结果' }

/** What happened, once and for all, and on what that rests; half filled in it waits for its writer. */
export function SettleSheet({ booking, onClose }: { booking: FirmBooking; onClose: () => void }) {
  const { id } = booking
  const { findings, note, settle } = useFirmWeek()
  const finding = findings[id] ?? { verdict: null, reason: '' }
  const [busy, setBusy] = useState(false)
  const [complaint, setComplaint] = useState('')
  const send = async () => {
    if (finding.verdict === null) return setComplaint('请先选核实的结果。')
    if (finding.reason.trim() === '') return setComplaint('请写几个字的依据，例如“看过签到表”。')
    if (finding.reason.trim().length > REASON_MAX) return setComplaint(`依据最多 ${REASON_MAX} 字，请删减一些。`)
    setBusy(true)
    const refused = await settle(id, finding)
    setBusy(false)
    if (refused) return setComplaint(refused.message)
    notify('已裁定，两边会收到通知')
    onClose()
  }
  const foot = (
    <>
      <Button id="settle-no" kind="quiet" onTap={onClose}>
        先不裁定
      </Button>
      <Button id="settle-yes" busy={busy} onTap={() => void send()}>
        裁定
      </Button>
    </>
  )
  return (
    <Sheet id="settle-sheet" open title="裁定这次来访" onClose={onClose} footer={foot} complaint={complaint}>
      <View className="stack">
        <Sides booking={booking} />
        <View className="stack" {...GROUP}>
          {VERDICTS.map((verdict) => (
            <Choice
              key={verdict}
              id={`verdict-${verdict}`}
              on={finding.verdict === verdict}
              title={verdictWord(verdict)}
              onTap={() => note(id, { ...finding, verdict })}
            />
          ))}
        </View>
        <TextArea
          id="settle-reason"
          label="依据"
          max={REASON_MAX}
          hint="加密保存，裁定以后不能再改。"
          value={finding.reason}
          onInput={(reason) => note(id, { ...finding, reason })}
        />
      </View>
    </Sheet>
  )
}

/** Which visit it is, and what either side says of it. */
function Sides({ booking: { startsAt, lawyer, lawyerSays, residentSays } }: { booking: FirmBooking }) {
  return (
    <>
      <View>
        <View className="booking-when numerals keep-whole">{momentWords(startsAt)}</View>
        <View className="muted">{lawyer.name}</View>
      </View>
      <View>
        <View>{`律师：${saysWord(lawyerSays)}`}</View>
        <View>{`来访人：${saysWord(residentSays)}`}</View>
      </View>
    </>
  )
}
