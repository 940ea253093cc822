import { View } from '@tarojs/components'
import type { MyExam } from '@/contract/exams/sitting'
import { rulesOf } from '@/domain/exams/words/exam-words'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { Icon, type IconName } from '@/ui/icon/icon'

const ICONS: readonly IconName[] = ['clock', 'check', 'reload', 'info', 'calendar']

/** What one ought to know before the start. */
export function Rules({ exam }: { exam: MyExam }) {
  return (
    <Card id="exam-rules" className="stack">
      {rulesOf(exam, new Date()).map(({ title, text }, n) => (
        <View key={title} className="exam-rule">
          <Icon name={ICONS[n] ?? 'info'} />
          <View>
            <Heading level={3}>{title}</Heading>
            <View className="muted">{text}</View>
          </View>
        </View>
      ))}
    </Card>
  )
}
