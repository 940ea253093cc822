import { useState } from 'react'
import { View } from '@tarojs/components'
import { session } from '@/platform/session'
import { Card } from '@/ui/content/card'
import { Badge } from '@/ui/content/badge'
import { Heading } from '@/ui/content/heading'
import { ListRow } from '@/ui/content/list-row'
import { Notice } from '@/ui/feedback/notice'

type Persona = Parameters<typeof session.bySample>[0]

interface SamplePeopleProps {
  people: readonly { persona: string; displayName: string }[]
  onLoggedIn: () => void
}

/** Invented people for trying things out; only there in sample mode. */
export function SamplePeople({ people, onLoggedIn }: SamplePeopleProps) {
  const [complaint, setComplaint] = useState('')
  const become = async (persona: string) => {
    const begun = await session.bySample(persona as Persona)
    if (begun.ok) onLoggedIn()
    else setComplaint(begun.problem.message)
  }
  return (
    <Card id="sample-people">
      <View className="log-in-samples">
        <Heading>用示例人物登录</Heading>
        <Badge>示例</Badge>
      </View>
      <View className="note">这些人物都是虚构的，只在示例模式中出现。</View>
      {complaint && <Notice tone="warn">{complaint}</Notice>}
      {people.map(({ persona, displayName }) => (
        <ListRow
          key={persona}
          id={`sample-${persona}`}
          icon="person"
          title={displayName}
          onTap={() => void become(persona)}
        />
      ))}
    </Card>
  )
}
