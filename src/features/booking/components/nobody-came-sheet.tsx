import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Problem } from '@/contract/problem'
import { Button } from '@/ui/controls/button'
import { Notice } from '@/ui/feedback/notice'
import { Sheet } from '@/ui/sheet/sheet'

export interface NobodyCameSheetProps {
  /** `no-show`, `absent`: its buttons are named after it. */
  id: string
  title: string
  /** The button that says so. */
  verb: string
  /** It is too early to say so: until when to wait, in a sentence. */
  early?: string | undefined
  /** It ends something for the other side. */
  danger?: boolean
  /** What it means, said before it is done. */
  children: string
  onClose: () => void
  /** Null when it is done. */
  onReport: () => Promise<Problem | null>
}

/** One side did not come: asked about, because somebody else will look into it. */
export function NobodyCameSheet(props: NobodyCameSheetProps) {
  const { id, title, verb, early, danger = false, children, onClose, onReport } = props
  const [busy, setBusy] = useState(false)
  const [complaint, setComplaint] = useState('')
  const report = async () => {
    setBusy(true)
    const refused = await onReport()
    setBusy(false)
    if (refused) setComplaint(refused.message)
    else onClose()
  }
  const foot = (
    <>
      <Button id={`${id}-no`} kind="quiet" onTap={onClose}>
        再等等
      </Button>
      {!early && (
        <Button id={`${id}-yes`} kind={danger ? 'danger' : 'primary'} busy={busy} onTap={() => void report()}>
          {verb}
        </Button>
      )}
    </>
  )
  return (
    <Sheet id={`${id}-sheet`} open title={title} onClose={onClose} footer={foot} complaint={complaint}>
      <View className="stack">
        {early && (
          <Notice id={`${id}-early`} tone="warn">
            {early}
          </Notice>
        )}
        <View>{children}</View>
      </View>
    </Sheet>
  )
}
