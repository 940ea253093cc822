import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Problem } from '@/contract/problem'
import { feedbackKindWord } from '@/domain/feedback/feedback'
import { useFeedback } from '@/state/feedback/feedback'
import type { Waiting } from '@/state/feedback/kept-feedback'
import { Button } from '@/ui/controls/button'
import { Badge } from '@/ui/content/badge'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { Notice } from '@/ui/feedback/notice'

export interface WaitingMessageProps {
  message: Waiting
  /** Why it waits, as far as is known. */
  held: Problem | null
  onMend: (id: string) => void
}

/** Kept on this phone: when it will go, or what its writer has to mend. */
export function WaitingMessage({ message, held, onMend }: WaitingMessageProps) {
  const [busy, setBusy] = useState(false)
  const { id, kind, text, complaint } = message
  const sendNow = async () => {
    setBusy(true)
    await useFeedback.getState().flush()
    setBusy(false)
  }
  return (
    <Card id={`feedback-${id}`} className="stack">
      <View className="feedback-head">
        <Heading>{feedbackKindWord(kind)}</Heading>
        <Badge tone="warn">还没有发出</Badge>
      </View>
      <View className="feedback-words">{text}</View>
      <Notice id="feedback-waits" tone="warn">
        {complaint ?? whyItWaits(held)}
      </Notice>
      <View className="feedback-ways">
        {!complaint && (
          <Button id="feedback-send-now" kind="quiet" busy={busy} onTap={() => void sendNow()}>
            现在发送
          </Button>
        )}
        <Button id="feedback-mend" kind={complaint ? 'quiet' : 'plain'} onTap={() => onMend(id)}>
          {complaint ? '修改后再发' : '取回修改'}
        </Button>
      </View>
    </Card>
  )
}

function whyItWaits(held: Problem | null): string {
  if (held?.code === 'too-many')
    return `一小时里写得较多，请${waitWords(held.retryAfterSeconds)}后再发。内容存在这台手机上，不会丢。`
  if (held && held.code !== 'network') return '服务正在恢复，稍后会自动发送。内容存在这台手机上，不会丢。'
  return '连上网络后自动发送，不用再写一遍。内容存在这台手机上。'
}

const waitWords = (seconds: number | undefined) => (seconds ? ` ${Math.ceil(seconds / 60)} 分钟` : '过一会儿')
