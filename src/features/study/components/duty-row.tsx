import { View } from '@tarojs/components'
import type { Duty } from '@/contract/study/duties'
import { dutyNote } from '@/domain/study/duties/say-duty'
import { today } from '@/platform/clock/day-words'
import { go, routes } from '@/platform/routes'
import { Badge } from '@/ui/content/badge'
import { Tappable } from '@/ui/controls/tappable'
import { Icon } from '@/ui/icon/icon'

/** One duty: what, until when, how far; opens where it is done. */
export function DutyRow({ duty }: { duty: Duty }) {
  const inside = (
    <>
      <View className="list-row-words">
        <View className="duty-line">
          <View>{duty.title}</View>
          {/* Late stands out by its word, and quietly: nobody is blamed. */}
          {duty.state === 'catch-up' && <Badge tone="warn">可补</Badge>}
        </View>
        <View className="note numerals keep-whole">{dutyNote(duty, today())}</View>
      </View>
    </>
  )
  if (duty.state === 'coming' && duty.questions > 0) return <View className="list-row">{inside}</View>
  return (
    <Tappable id={`duty-${duty.id}`} role="link" className="list-row" onTap={() => go(routes.studyDuty(duty))}>
      {inside}
      <Icon name="forward" />
    </Tappable>
  )
}
