import { useState } from 'react'
import { View } from '@tarojs/components'
import type { MyExemption as Asked } from '@/contract/exams/after'
import { EXEMPTION_REASON_WORDS, EXEMPTION_STATE_WORDS, type ExemptionReason } from '@/domain/exams/after'
import { momentWords } from '@/platform/clock/day-words'
import { useExemptions } from '@/state/exams/after/exemptions'
import { Badge } from '@/ui/content/badge'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { Button } from '@/ui/controls/button'
import { Notice } from '@/ui/feedback/notice'

const TONES: Record<string, 'go' | 'warn' | 'plain'> = { approved: 'go', refused: 'warn' }

/** One request and what the unit said; what nobody has decided can be taken back. */
export function MyExemption({ asked }: { asked: Asked }) {
  const takeBack = useExemptions((s) => s.takeBack)
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<string | null>(null)
  const { id, examTitle, reason, state, note, fileName, askedAt, decidedAt } = asked
  const undo = async () => {
    setBusy(true)
    setFailed(await takeBack(id))
    setBusy(false)
  }
  return (
    <Card id={`exemption-${id}`} className="stack">
      <View className="exam-marks">
        <Badge tone={TONES[state] ?? 'plain'}>{EXEMPTION_STATE_WORDS[state] ?? '已处理'}</Badge>
      </View>
      <Heading level={3}>{examTitle}</Heading>
      <View className="muted numerals">
        {`${EXEMPTION_REASON_WORDS[reason as ExemptionReason] ?? '其他原因'} · ${momentWords(askedAt)} 提交`}
      </View>
      {fileName && <View className="muted">{`材料：${fileName}`}</View>}
      {note && <Notice>{`${decidedAt ? `${momentWords(decidedAt)} 单位答复：` : ''}${note}`}</Notice>}
      {failed && <Notice tone="warn">{failed}</Notice>}
      {state === 'asked' && (
        <Button id={`take-back-${id}`} kind="quiet" busy={busy} onTap={() => void undo()}>
          撤回申请
        </Button>
      )}
    </Card>
  )
}
