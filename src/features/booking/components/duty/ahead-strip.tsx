import { ScrollView, View } from '@tarojs/components'
import { shortDay, weekdayWord } from '@/domain/booking/choosing/day-words'
import { Tappable } from '@/ui/controls/tappable'
import { roleOf } from '@/ui/role'
import { cx } from '@/ui/words'

export interface AheadStripProps {
  ahead: readonly { day: string; bookings: number }[]
  chosen: string
  today: string
  onChoose: (day: string) => void
}

const GROUP = { ...roleOf('radiogroup'), 'aria-label': '哪一天' }

/** Days beside each other, each with how many come; the chosen one is in sight. */
export function AheadStrip({ ahead, chosen, today, onChoose }: AheadStripProps) {
  return (
    <ScrollView scrollX scrollIntoView={`ahead-${chosen}`} className="day-strip" {...GROUP}>
      <View className="day-strip-row">
        {ahead.map(({ day, bookings }) => {
          const [weekday, date] = [weekdayWord(day, today), shortDay(day)]
          const count = bookings > 0 ? `${bookings} 次` : '没有'
          return (
            <Tappable
              key={day}
              id={`ahead-${day}`}
              role="radio"
              checked={day === chosen}
              label={`${date} ${weekday}，来访${count}`}
              className={cx('day', day === chosen && 'day-on', bookings === 0 && 'day-off')}
              onTap={() => onChoose(day)}
            >
              <View className="day-week">{weekday}</View>
              <View className="numerals">{date}</View>
              <View className="day-state numerals">{count}</View>
            </Tappable>
          )
        })}
      </View>
    </ScrollView>
  )
}
