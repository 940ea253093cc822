import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '../controls/button'
import { Segmented } from '../controls/segmented'
import { Notice } from '../feedback/notice'
import { TextArea } from '../field/text-area'
import { Sheet } from '../sheet/sheet'

export interface ReportSheetProps<R extends string> {
  reasons: readonly { value: R; word: string }[]
  draft: { reason: R; text: string }
  /** Characters of the text. */
  max: number
  onWrite: (change: { reason?: R; text?: string }) => void
  /** The sentence for people when it could not be sent, or null when it was; what was written stays either way. */
  onSend: () => Promise<string | null>
  onSent: () => void
  onClose: () => void
}

/** Says that a question is wrong, outdated or unclear; an editor reads it and answers. */
export function ReportSheet<R extends string>(props: ReportSheetProps<R>) {
  const { reasons, draft, max, onWrite, onSend, onSent, onClose } = props
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const tooLong = draft.text.length > max
  const handIn = async () => {
    setBusy(true)
    const failed = await onSend()
    setBusy(false)
    setProblem(failed)
    if (!failed) onSent()
  }
  return (
    <Sheet
      id="report-sheet"
      open
      title="这道题有问题"
      onClose={onClose}
      footer={
        <Button id="report-send" busy={busy} disabled={tooLong} onTap={() => void handIn()}>
          发给编辑
        </Button>
      }
    >
      <View className="stack">
        <Segmented
          id="report-reason"
          label="是什么问题"
          options={reasons}
          value={draft.reason}
          onChange={(reason) => onWrite({ reason })}
        />
        <TextArea
          id="report-text"
          label="哪里不对（可以不填）"
          max={max}
          value={draft.text}
          onInput={(text) => onWrite({ text })}
          hint="请不要写姓名、电话。"
          {...(tooLong ? { error: `最多 ${max} 字，请删减一些。` } : {})}
        />
        {problem && <Notice tone="warn">{problem}写好的内容还在。</Notice>}
      </View>
    </Sheet>
  )
}
