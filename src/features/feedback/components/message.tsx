import { View } from '@tarojs/components'
import type { MyFeedback } from '@/contract/feedback'
import { feedbackKindWord, feedbackStateWord } from '@/domain/feedback/feedback'
import { momentWords } from '@/platform/clock/day-words'
import { Badge } from '@/ui/content/badge'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'

/** What was written, and the answer as soon as there is one. */
export function Message({ message, unread }: { message: MyFeedback; unread: boolean }) {
  const { id, kind, text, phoneMasked, sentAt, state, answer, answeredAt } = message
  return (
    <Card id={`feedback-${id}`} className="stack">
      <View className="feedback-head">
        <Heading>{feedbackKindWord(kind)}</Heading>
        {unread ? (
          <Badge tone="seal">新回复</Badge>
        ) : (
          <Badge tone={state === 'answered' ? 'go' : 'plain'}>{feedbackStateWord(state)}</Badge>
        )}
      </View>
      <View className="feedback-words">{text}</View>
      <View className="note numerals">
        {momentWords(sentAt)} 发出{phoneMasked && ` · 电话 ${phoneMasked}`}
      </View>
      {answer && answeredAt && (
        <View className="feedback-answer">
          <Heading level={3}>司法局的回复</Heading>
          <View className="feedback-words">{answer}</View>
          <View className="note numerals">{momentWords(answeredAt)}</View>
        </View>
      )}
    </Card>
  )
}
