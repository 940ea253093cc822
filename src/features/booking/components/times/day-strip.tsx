import { useState } from 'react'
import { ScrollView, View } from '@tarojs/components'
import type { DaySlots } from '@/contract/booking/villages'
import { easyDays } from '@/domain/booking/choosing/easy-choices'
import { withoutOwn } from '@/domain/booking/choosing/own-visits'
import { shortDay, weekdayWord } from '@/domain/booking/choosing/day-words'
import { Button } from '@/ui/controls/button'
import { Tappable } from '@/ui/controls/tappable'
import { roleOf } from '@/ui/role'
import { cx } from '@/ui/words'

export interface DayStripProps {
  days: readonly DaySlots[]
  /** Civil day in sight. */
  chosen: string
  today: string
  elder: boolean
  onChoose: (day: string) => void
}

/** What stands under a day: how much is free, or why nothing is. */
function stateOf({ slots, full, note }: DaySlots): string {
  const open = withoutOwn(slots).length
  if (open > 0) return `${open} 个空`
  if (slots.length > 0) return '已有预约'
  return full ? '约满' : (note ?? '不值班')
}

const GROUP = { ...roleOf('radiogroup'), 'aria-label': '哪一天' }

/** Fourteen days beside each other; in 长辈版 the first few on which there is something, and the others on a tap. */
export function DayStrip({ days, chosen, today, elder, onChoose }: DayStripProps) {
  const [all, setAll] = useState(false)
  const few = easyDays(days)
  const folded = elder && !all && few.length > 0 && few.length < days.length
  // What is chosen stays in sight, wherever it lies.
  const shown = folded ? days.filter((one) => few.includes(one) || one.day === chosen) : days
  const tiles = shown.map((one) => (
    <Day key={one.day} one={one} on={one.day === chosen} today={today} onChoose={onChoose} />
  ))
  if (!elder)
    return (
      <ScrollView scrollX className="day-strip" {...GROUP}>
        <View className="day-strip-row">{tiles}</View>
      </ScrollView>
    )
  return (
    <View className="stack">
      <View className="day-grid" {...GROUP}>
        {tiles}
      </View>
      {folded && (
        <Button id="more-days" kind="plain" icon="down" onTap={() => setAll(true)}>
          看更多日子
        </Button>
      )}
    </View>
  )
}

interface DayProps {
  one: DaySlots
  on: boolean
  today: string
  onChoose: (day: string) => void
}

function Day({ one, on, today, onChoose }: DayProps) {
  const { day, slots, full } = one
  const [weekday, date, state] = [weekdayWord(day, today), shortDay(day), stateOf(one)]
  return (
    <Tappable
      id={`day-${day}`}
      role="radio"
      checked={on}
      className={cx('day', on && 'day-on', slots.length === 0 && (full ? 'day-full' : 'day-off'))}
      onTap={() => onChoose(day)}
    >
      <View className="day-week">{weekday}</View>
      <View className="numerals">{date}</View>
      <View className="day-state numerals">{state}</View>
    </Tappable>
  )
}
