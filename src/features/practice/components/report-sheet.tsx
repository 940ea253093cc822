import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { REPORT_REASON_WORDS, REPORT_REASONS, REPORT_TEXT_MAX } from '@/domain/practice/report-reasons'
import { notify } from '@/platform/notice'
import { useReport } from '@/state/practice/report'
import { Button } from '@/ui/controls/button'
import { Segmented } from '@/ui/controls/segmented'
import { TextArea } from '@/ui/field/text-area'
import { Notice } from '@/ui/feedback/notice'
import { Sheet } from '@/ui/sheet/sheet'

const REASONS = REPORT_REASONS.map((value) => ({ value, word: REPORT_REASON_WORDS[value] }))

interface ReportSheetProps {
  questionId: string
  version: number
  onClose: () => void
}

/** Says that a question is wrong, outdated or unclear; an editor reads it and answers. */
export function ReportSheet({ questionId, version, onClose }: ReportSheetProps) {
  const { draft, begin, write, send } = useReport()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => begin(questionId), [begin, questionId])
  if (!draft) return null
  const tooLong = draft.text.length > REPORT_TEXT_MAX
  const handIn = async () => {
    setBusy(true)
    const failed = await send(version)
    setBusy(false)
    setProblem(failed)
    if (failed) return
    notify('已收到，改好以后会告诉您')
    onClose()
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
          options={REASONS}
          value={draft.reason}
          onChange={(reason) => write({ reason })}
        />
        <TextArea
          id="report-text"
          label="哪里不对（可以不填）"
          max={REPORT_TEXT_MAX}
          value={draft.text}
          onInput={(text) => write({ text })}
          hint="请不要写姓名、电话。"
          {...(tooLong ? { error: `最多 ${REPORT_TEXT_MAX} 字，请删减一些。` } : {})}
        />
        {problem && <Notice tone="warn">{problem}写好的内容还在。</Notice>}
      </View>
    </Sheet>
  )
}
