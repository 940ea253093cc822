import { View } from '@tarojs/components'
import type { DaySlots } from '@/contract/booking/villages'
import { dayWords } from '@/platform/clock/day-words'
import { Heading } from '@/ui/content/heading'
import { Notice } from '@/ui/feedback/notice'
import { FullDay } from './full-day'
import { TimeTiles } from './time-tiles'

export interface DayInSightProps {
  one: DaySlots
  village: string
  lawyer: string
  elder: boolean
  /** Another time of a booking: nobody waits in line for that. */
  moving: boolean
  takingAt: string | null
  onTake: (startsAt: string) => void
  onFree: () => void
}

/** The chosen day: its times, the line for a full one, or why there are none. */
export function DayInSight({ one, village, lawyer, elder, moving, takingAt, onTake, onFree }: DayInSightProps) {
  const { day, slots, full, note } = one
  if (full && !moving) return <FullDay village={village} lawyer={lawyer} day={day} onFree={onFree} />
  return (
    <View id="day-in-sight" className="stack">
      <Heading>{note ? `${dayWords(day)} · ${note}` : dayWords(day)}</Heading>
      {slots.length > 0 ? (
        <TimeTiles key={day} slots={slots} elder={elder} takingAt={takingAt} onTake={onTake} />
      ) : (
        <Notice>{full ? '这一天约满了，请看其他日子。' : `${note ?? '这一天不值班'}，请看其他日子。`}</Notice>
      )}
    </View>
  )
}
