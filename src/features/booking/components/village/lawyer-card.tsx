import { View } from '@tarojs/components'
import type { LawyerCard as Lawyer } from '@/contract/booking/villages'
import { languageWord, matterWord } from '@/domain/booking/booking-words'
import { momentWords } from '@/platform/clock/day-words'
import { Badge } from '@/ui/content/badge'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { Button } from '@/ui/controls/button'
import { Monogram } from './monogram'

/** One lawyer of the village: who, for what, in which languages, where, and when next. */
export function LawyerCard({ lawyer, onChoose }: { lawyer: Lawyer; onChoose: () => void }) {
  const { id, name, fields, languages, dutyPlace, intro, photo, nextFree, sample } = lawyer
  return (
    <Card id={`lawyer-${id}`} className="stack">
      <View className="lawyer-head">
        <Monogram name={name} photo={photo} />
        <View className="lawyer-words">
          <View className="booking-title-line">
            <Heading level={3}>{name}</Heading>
            {sample && <Badge>示例</Badge>}
          </View>
          <View className="muted">{languages.map(languageWord).join('、')}</View>
        </View>
      </View>
      <View>
        {fields.length > 0 && <View>擅长 {fields.map(matterWord).join('、')}</View>}
        {intro && <View className="muted">{intro}</View>}
        <View className="muted">值班在 {dutyPlace}</View>
      </View>
      <View className="lawyer-foot">
        <View className="lawyer-next numerals keep-whole">
          {nextFree ? `最早 ${momentWords(nextFree.startsAt)}` : '近两周约满，可以排队'}
        </View>
        <Button id={`choose-${id}`} kind="quiet" label={`看时间，${name}`} onTap={onChoose}>
          看时间
        </Button>
      </View>
    </Card>
  )
}
