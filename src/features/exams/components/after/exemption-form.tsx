import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { EXEMPTION_REASON_WORDS, EXEMPTION_REASONS } from '@/domain/exams/after'
import { FILE_KINDS } from '@/domain/exams/exemption-file'
import { pickFile, pickWord } from '@/platform/files/pick-file'
import { notify } from '@/platform/notice'
import { useExemptions, type ExemptionDraft } from '@/state/exams/after/exemptions'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { Button } from '@/ui/controls/button'
import { TextArea } from '@/ui/field/text-area'
import { Notice } from '@/ui/feedback/notice'
import { roleOf } from '@/ui/role'
import { Choice } from '../choice'

const TEXT_MAX = 500

interface ExemptionFormProps {
  draft: ExemptionDraft
  title: string
  /** To another exam, where there is one. */
  onOther?: () => void
}

/** 免考申请 for one exam: why, in a few words, and a paper that shows it. */
export function ExemptionForm({ draft, title, onOther }: ExemptionFormProps) {
  const { write, ask, sent } = useExemptions()
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<string | null>(null)
  const tooLong = draft.text.trim().length > TEXT_MAX
  const send = async () => {
    setBusy(true)
    const problem = await ask()
    setBusy(false)
    setFailed(problem)
    if (!problem) notify('已交给单位，审批后在这里看结果')
  }
  return (
    <Card id="exemption-form" className="stack">
      <Heading>{title}</Heading>
      <View className="stack-close" {...roleOf('radiogroup')} aria-label="原因">
        {EXEMPTION_REASONS.map((reason) => (
          <Choice
            key={reason}
            id={`reason-${reason}`}
            on={draft.reason === reason}
            title={EXEMPTION_REASON_WORDS[reason]}
            onTap={() => write({ reason })}
          />
        ))}
      </View>
      <TextArea
        id="exemption-text"
        label="说明（可以不填）"
        max={TEXT_MAX}
        value={draft.text}
        onInput={(text) => write({ text })}
        hint="单位审批人能看到，加密保存。"
        {...(tooLong && { error: `最多 ${TEXT_MAX} 字，请删减一些。` })}
      />
      <FileRow draft={draft} />
      {failed && <Notice tone="warn">{`${failed}填好的内容还在。`}</Notice>}
      <Button id="exemption-send" busy={busy} disabled={tooLong} onTap={() => void send()}>
        提交申请
      </Button>
      {onOther && (
        <Button id="exemption-other" kind="plain" onTap={onOther}>
          换一场考试
        </Button>
      )}
      {busy && sent && sent.of > 1 && (
        <View className="note numerals" {...roleOf('status')}>{`正在上传材料 ${sent.pieces + 1} / ${sent.of}`}</View>
      )}
    </Card>
  )
}

function FileRow({ draft: { file } }: { draft: ExemptionDraft }) {
  const { attach, write } = useExemptions()
  const [complaint, setComplaint] = useState<string | null>(null)
  const pick = async () => {
    const picked = await pickFile(FILE_KINDS)
    if (picked) setComplaint(attach(picked))
  }
  return (
    <View className="stack-close">
      <View className="field-label">证明材料（PDF、JPG、PNG，不超过 5 MB）</View>
      {file && (
        <View id="exemption-file" className="exam-file">
          <Text>{file.name}</Text>
          <Button id="exemption-file-drop" kind="plain" onTap={() => write({ file: null })}>
            去掉
          </Button>
        </View>
      )}
      {complaint && <Notice tone="warn">{complaint}</Notice>}
      <Button id="exemption-pick" kind="quiet" onTap={() => void pick()}>
        {file ? '换一个文件' : pickWord}
      </Button>
    </View>
  )
}
