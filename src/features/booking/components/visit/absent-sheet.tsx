import { useState } from 'react'
import { View } from '@tarojs/components'
import { bookingActs } from '@/state/booking/mine/booking-acts'
import { Button } from '@/ui/controls/button'
import { Notice } from '@/ui/feedback/notice'
import { Sheet } from '@/ui/sheet/sheet'

/** The lawyer did not come: asked about, because the firm has to look into it. */
export function AbsentSheet({ id, onClose }: { id: string; onClose: () => void }) {
  const [busy, setBusy] = useState(false)
  const [complaint, setComplaint] = useState('')
  const report = async () => {
    setBusy(true)
    const refused = await bookingActs.reportAbsent(id)
    setBusy(false)
    if (refused) setComplaint(refused.message)
    else onClose()
  }
  const foot = (
    <>
      <Button id="absent-no" kind="quiet" onTap={onClose}>
        再等等
      </Button>
      <Button id="absent-yes" busy={busy} onTap={() => void report()}>
        律师没有来
      </Button>
    </>
  )
  return (
    <Sheet id="absent-sheet" open title="律师没有来" onClose={onClose} footer={foot}>
      <View className="stack">
        <View>可以先打律所的电话。说了没有来，律所会去核实，两边说的都留着，不会记到您头上。</View>
        {complaint && <Notice tone="warn">{complaint}</Notice>}
      </View>
    </Sheet>
  )
}
