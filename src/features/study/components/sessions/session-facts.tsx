import { View } from '@tarojs/components'
import type { MySession } from '@/contract/study/sessions/my-sessions'
import { Badge } from '@/ui/content/badge'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { Facts, type Fact } from '@/ui/facts/facts'
import { standingOf, timeOf } from './session-row'

/** When, where, who, how many seats, and how it stands for me. */
export function SessionFacts({ session }: { session: MySession }) {
  const { title, venue, trainer, seats, left, reason, state } = session
  const { word, tone } = standingOf(session)
  const facts: Fact[] = [
    ['时间', timeOf(session)],
    ['地点', venue],
    ['主讲', trainer],
    ['座位', state === 'open' ? `${seats} 个，还有 ${left} 个` : `${seats} 个`],
    ...(reason ? [['请假', reason] as const] : []),
  ]
  return (
    <Card id="session-facts">
      <View className="study-line">
        <Heading>{title}</Heading>
        <Badge tone={tone}>{word}</Badge>
      </View>
      <Facts facts={facts} />
    </Card>
  )
}
