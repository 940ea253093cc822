import { useState } from 'react'
import { View } from '@tarojs/components'
import { graceOver, GRACE_MINUTES } from '@/domain/booking/course/lateness'
import { beijingTime } from '@/domain/time/beijing-clock'
import { dutyActs } from '@/state/booking/duty/duty-acts'
import { Button } from '@/ui/controls/button'
import { Notice } from '@/ui/feedback/notice'
import { Sheet } from '@/ui/sheet/sheet'

export interface NoShowSheetProps {
  id: string
  startsAt: string
  onClose: () => void
}

/** The resident has not come: what it means is said before, and until when to wait. */
export function NoShowSheet({ id, startsAt, onClose }: NoShowSheetProps) {
  const [busy, setBusy] = useState(false)
  const [complaint, setComplaint] = useState('')
  const over = graceOver(startsAt)
  const early = new Date() < over
  const report = async () => {
    setBusy(true)
    const refused = await dutyActs.reportNoShow(id)
    setBusy(false)
    if (refused) setComplaint(refused.message)
    else onClose()
  }
  const foot = (
    <>
      <Button id="no-show-no" kind="quiet" onTap={onClose}>
        再等等
      </Button>
      {!early && (
        <Button id="no-show-yes" kind="danger" busy={busy} onTap={() => void report()}>
          记为没有来
        </Button>
      )}
    </>
  )
  return (
    <Sheet id="no-show-sheet" open title="来访人没有来" onClose={onClose} footer={foot}>
      <View className="stack">
        {early && (
          <Notice id="no-show-early" tone="warn">
            {`要等 ${GRACE_MINUTES} 分钟，${beijingTime(over.toISOString())} 以后才能记。可以先打个电话。`}
          </Notice>
        )}
        <View>来访人会收到通知，也可以说明情况；两边说的不一样时由律所核实，核实前不算数。</View>
        {complaint && <Notice tone="warn">{complaint}</Notice>}
      </View>
    </Sheet>
  )
}
