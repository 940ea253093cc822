import { useState } from 'react'
import { View } from '@tarojs/components'
import type { DutyBooking } from '@/contract/booking/duty'
import { needsMark } from '@/domain/booking/course/attendance-mark'
import { scanWord } from '@/platform/device/scan-code'
import { notify } from '@/platform/notice'
import { dutyActs } from '@/state/booking/duty/duty-acts'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { Button } from '@/ui/controls/button'
import { Notice } from '@/ui/feedback/notice'
import { Field } from '@/ui/field/field'
import { useScanning } from './use-scanning'

/** The resident is here: their six digits typed or scanned; on the phone a tap is enough. */
export function CheckIn({ booking }: { booking: DutyBooking }) {
  const { id, mode, state } = booking
  const marked = needsMark(mode, state)
  const [code, setCode] = useState('')
  const [busy, setBusy] = useState(false)
  const [complaint, setComplaint] = useState<string | undefined>()
  const scanning = useScanning(setComplaint)
  const checkIn = async () => {
    if (marked && !/^\d{6}$/.test(code)) return setComplaint('请输入来访人的 6 位核销码。')
    setBusy(true)
    const refused = await dutyActs.checkIn(id, marked ? code : undefined)
    setBusy(false)
    setComplaint(refused?.message)
    if (!refused) notify('已核销')
  }
  return (
    <Card id="check-in" className="stack">
      <Heading level={3}>{marked ? '核销' : '谈完了'}</Heading>
      {marked ? (
        <Field
          id="check-in-code"
          label="来访人的 6 位核销码"
          kind="digits"
          maxLength={6}
          value={code}
          hint="在来访人“我的预约”里，或抄在纸上。"
          error={complaint}
          onInput={(digits) => {
            setCode(digits)
            setComplaint(undefined)
          }}
          onEnter={() => void checkIn()}
        />
      ) : (
        <View className="muted">电话和视频不用核销码，谈完记一下就行。</View>
      )}
      {!marked && complaint && <Notice tone="warn">{complaint}</Notice>}
      <View className="booking-ways">
        <Button id="check-in-yes" busy={busy} onTap={() => void checkIn()}>
          {marked ? '核销' : '记为已办理'}
        </Button>
        {marked && (
          <Button id="check-in-scan" kind="quiet" busy={scanning.busy} onTap={() => void scanning.scan()}>
            {`${scanWord}二维码`}
          </Button>
        )}
      </View>
    </Card>
  )
}
