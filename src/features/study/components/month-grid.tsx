import { Text, View } from '@tarojs/components'
import type { Duty } from '@/contract/study/duties'
import type { DayEvents } from '@/domain/study/duties/month-view'
import { cx } from '@/ui/words'

const WEEKDAYS = '一二三四五六日'

function heardOf({ day, due, done }: DayEvents<Duty>): string {
  const words = [due.length > 0 && `${due.length} 项截止`, done.length > 0 && `${done.length} 项完成`].filter(Boolean)
  return [`${Number(day.slice(8))}日`, ...words].join('，')
}

/** Seven columns; a mark is a word, never a colour alone. What it says is read aloud with the day. */
export function MonthGrid({ weeks, today }: { weeks: readonly DayEvents<Duty>[][]; today: string }) {
  return (
    <View className="month">
      <View className="month-week month-names" aria-hidden="true">
        {[...WEEKDAYS].map((weekday) => (
          <Text key={weekday} className="month-day note">
            {weekday}
          </Text>
        ))}
      </View>
      {weeks.map((week) => (
        <View key={week[0]!.day} className="month-week">
          {week.map((day) => (
            <View
              key={day.day}
              className={cx('month-day', !day.inMonth && 'month-beside', day.day === today && 'month-today')}
              aria-label={day.inMonth ? heardOf(day) : ''}
              aria-hidden={day.inMonth ? 'false' : 'true'}
            >
              <Text className="numerals">{Number(day.day.slice(8))}</Text>
              <View className="month-marks">
                {day.inMonth && day.due.length > 0 && <Text className="month-mark month-due">止</Text>}
                {day.inMonth && day.done.length > 0 && <Text className="month-mark month-done">完</Text>}
              </View>
            </View>
          ))}
        </View>
      ))}
    </View>
  )
}
