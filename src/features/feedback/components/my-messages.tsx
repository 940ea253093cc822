import { useEffect } from 'react'
import { View } from '@tarojs/components'
import { useFeedback } from '@/state/feedback/feedback'
import { SkeletonText } from '@/ui/content/skeleton'
import { Card } from '@/ui/content/card'
import { Empty } from '@/ui/feedback/empty'
import { ProblemCard } from '@/ui/feedback/problem-card'
import { Message } from './message'
import { WaitingMessage } from './waiting-message'

export interface MyMessagesProps {
  onWrite: () => void
  /** Back into the form. */
  onMend: (id: string) => void
}

/** What waits on this phone first, then what the bureau has, newest first. */
export function MyMessages({ onWrite, onMend }: MyMessagesProps) {
  const { waiting, held, mine, unread, loading, problem, load } = useFeedback()
  useEffect(() => {
    void load().then(() => useFeedback.getState().markSeen())
  }, [load])
  return (
    <View id="my-feedback" className="stack">
      {waiting.map((message) => (
        <WaitingMessage key={message.id} message={message} held={held} onMend={onMend} />
      ))}
      {problem && <ProblemCard id="my-feedback-problem" problem={problem} onRetry={() => void load()} />}
      {!mine && loading && (
        <Card>
          <SkeletonText lines={4} />
        </Card>
      )}
      {mine?.map((message) => (
        <Message key={message.id} message={message} unread={unread.includes(message.id)} />
      ))}
      {mine?.length === 0 && waiting.length === 0 && (
        <Empty
          id="my-feedback-empty"
          icon="message"
          action={{ id: 'my-feedback-write', word: '写一条', onTap: onWrite }}
        >
          写给司法局的话和回复会在这里。
        </Empty>
      )}
    </View>
  )
}
