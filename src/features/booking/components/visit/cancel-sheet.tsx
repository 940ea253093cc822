import { useState } from 'react'
import { View } from '@tarojs/components'
import { isLate } from '@/domain/booking/course/lateness'
import type { Problem } from '@/contract/problem'
import { Chip } from '@/ui/controls/chip'
import { Button } from '@/ui/controls/button'
import { Notice } from '@/ui/feedback/notice'
import { Field } from '@/ui/field/field'
import { Sheet } from '@/ui/sheet/sheet'

const REASONS = ['时间不合适', '事情解决了', '身体不舒服', '找了别的办法'] as const
const CALLERS_REASONS = ['来访人改主意了', '时间不合适', '事情解决了'] as const

export interface CancelSheetProps {
  startsAt: string
  /** A clerk cancels for a caller. */
  desk?: boolean
  onClose: () => void
  /** Null when it is done. */
  onCancel: (reason: string) => Promise<Problem | null>
}

/** A reason, and beforehand whether it counts as late. */
export function CancelSheet({ startsAt, desk = false, onClose, onCancel }: CancelSheetProps) {
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [complaint, setComplaint] = useState<string | undefined>()
  const late = isLate(new Date(startsAt), new Date())
  const choose = (words: string) => {
    setReason(words)
    setComplaint(undefined)
  }
  const cancel = async () => {
    if (reason.trim() === '') return setComplaint('请选一个原因，或自己写几个字。')
    setBusy(true)
    const refused = await onCancel(reason.trim())
    setBusy(false)
    if (refused) setComplaint(refused.message)
    else onClose()
  }
  const foot = (
    <>
      <Button id="cancel-no" kind="quiet" onTap={onClose}>
        先不取消
      </Button>
      <Button id="cancel-yes" kind="danger" busy={busy} onTap={() => void cancel()}>
        取消预约
      </Button>
    </>
  )
  return (
    <Sheet id="cancel-sheet" open title="取消预约" onClose={onClose} footer={foot} complaint={complaint}>
      <View className="stack">
        {late ? (
          <Notice id="cancel-late" tone="warn">
            离开始不到 2 小时，这次取消会记为临时取消。有空位的话改约更好。
          </Notice>
        ) : (
          <View>现在取消不算临时取消，这个时间会让给别人。</View>
        )}
        <View className="booking-chips">
          {(desk ? CALLERS_REASONS : REASONS).map((word, n) => (
            <Chip key={word} id={`reason-${n + 1}`} on={reason === word} onTap={() => choose(word)}>
              {word}
            </Chip>
          ))}
        </View>
        <Field id="cancel-reason" label="原因" maxLength={60} value={reason} onInput={choose} />
      </View>
    </Sheet>
  )
}
