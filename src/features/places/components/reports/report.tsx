import { View } from '@tarojs/components'
import type { MyPlaceReport } from '@/contract/places/reports'
import { placeReportKindWord } from '@/domain/places/reports'
import { momentWords } from '@/platform/clock/day-words'
import { go, routes } from '@/platform/routes'
import { Badge } from '@/ui/content/badge'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { Button } from '@/ui/controls/button'

/** What was reported, and the answer as soon as there is one. */
export function Report({ report, unread }: { report: MyPlaceReport; unread: boolean }) {
  const { id, placeId, placeName, kind, text, sentAt, answer, answeredAt } = report
  return (
    <Card id={`report-${id}`} className="stack">
      <View>
        <View className="place-kind">
          <Heading>{placeName}</Heading>
          {answer ? <Badge tone={unread ? 'seal' : 'go'}>{unread ? '新答复' : '已答复'}</Badge> : <Badge>已收到</Badge>}
        </View>
        <View className="report-words">
          {text ? `${placeReportKindWord(kind)}：${text}` : placeReportKindWord(kind)}
        </View>
        <View className="note numerals">{`${momentWords(sentAt)} 发出`}</View>
      </View>
      {answer && answeredAt && (
        <View className="report-answer">
          <Heading level={3}>司法局的答复</Heading>
          <View className="report-words">{answer}</View>
          <View className="note numerals">{momentWords(answeredAt)}</View>
        </View>
      )}
      <Button id={`report-place-${id}`} kind="plain" onTap={() => go(routes.place(placeId))}>
        看这个地点
      </Button>
    </Card>
  )
}
