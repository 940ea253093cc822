import { useState } from 'react'
import { View } from '@tarojs/components'
import { APPEAL_COMPLAINTS, APPEAL_TEXT } from '@/domain/exams/after'
import { notify } from '@/platform/notice'
import { useResult } from '@/state/exams/after/result'
import { Button } from '@/ui/controls/button'
import { TextArea } from '@/ui/field/text-area'
import { Notice } from '@/ui/feedback/notice'
import { Sheet } from '@/ui/sheet/sheet'

/** Says that a question of this paper is wrong; a person reads it, and a correction counts for everybody. */
export function AppealSheet({ question, onClose }: { question: number; onClose: () => void }) {
  const { drafts, write, appeal } = useResult()
  const [busy, setBusy] = useState(false)
  const [complaint, setComplaint] = useState<string | null>(null)
  const [failed, setFailed] = useState<string | null>(null)
  const text = drafts[question]?.text ?? ''
  const send = async () => {
    const length = text.trim().length
    if (length < APPEAL_TEXT.min) return setComplaint(APPEAL_COMPLAINTS.short)
    if (length > APPEAL_TEXT.max) return setComplaint(APPEAL_COMPLAINTS.long)
    setBusy(true)
    const problem = await appeal(question)
    setBusy(false)
    setFailed(problem)
    if (problem) return
    notify('已收到申诉，处理后会在这里答复您')
    onClose()
  }
  return (
    <Sheet
      id="appeal-sheet"
      open
      title={`第 ${question + 1} 题有问题`}
      onClose={onClose}
      footer={
        <Button id="appeal-send" busy={busy} onTap={() => void send()}>
          提交申诉
        </Button>
      }
    >
      <View className="stack">
        <View className="muted">核实后如果题目要更正，会给所有答过这题的人重新评分。</View>
        <TextArea
          id="appeal-text"
          label="哪里不对，依据是什么"
          max={APPEAL_TEXT.max}
          value={text}
          onInput={(typed) => {
            setComplaint(null)
            write(question, typed)
          }}
          hint="写题目的问题就好，不用写姓名、电话。"
          {...(complaint && { error: complaint })}
        />
        {failed && <Notice tone="warn">{`${failed}写好的内容还在。`}</Notice>}
      </View>
    </Sheet>
  )
}
