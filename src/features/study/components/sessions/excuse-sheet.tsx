import { useState } from 'react'
import { View } from '@tarojs/components'
import { REASON_MAX } from '@/domain/study/sessions/session-steps'
import { notify } from '@/platform/notice'
import { sessionActs } from '@/state/study/sessions/my-sessions'
import { Button } from '@/ui/controls/button'
import { TextArea } from '@/ui/field/text-area'
import { Sheet } from '@/ui/sheet/sheet'

interface ExcuseSheetProps {
  id: string
  /** It is over, and I was not there. */
  missed: boolean
  open: boolean
  onClose: () => void
}

/** Why I cannot come, or did not; the words stay until the server has them. */
export function ExcuseSheet({ id, missed, open, onClose }: ExcuseSheetProps) {
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [complaint, setComplaint] = useState<string | undefined>()
  const send = async () => {
    const words = reason.trim()
    if (words.length < 2) return setComplaint('请写明原因，比如出差、出庭、生病。')
    if (words.length > REASON_MAX) return setComplaint(`最多 ${REASON_MAX} 字，请删减一些。`)
    setBusy(true)
    const refused = await sessionActs.excuse(id, words)
    setBusy(false)
    setComplaint(refused?.message)
    if (refused) return
    notify('已请假')
    onClose()
  }
  const foot = (
    <Button id="excuse-send" busy={busy} onTap={() => void send()}>
      提交
    </Button>
  )
  return (
    <Sheet id="excuse" open={open} title={missed ? '没能到场，补请假' : '来不了，请假'} onClose={onClose} footer={foot}>
      <View className="stack">
        <TextArea
          id="excuse-reason"
          label="原因"
          max={REASON_MAX}
          value={reason}
          hint="加密保存，只有安排这一场的人和您单位的监督人看得到。"
          error={complaint}
          onInput={(words) => {
            setReason(words)
            setComplaint(undefined)
          }}
        />
      </View>
    </Sheet>
  )
}
