import { useState } from 'react'
import { View } from '@tarojs/components'
import type { FreeTime } from '@/contract/booking/villages'
import { modeWord } from '@/domain/booking/booking-words'
import { easyChoices } from '@/domain/booking/choosing/easy-choices'
import { withoutOwn } from '@/domain/booking/choosing/own-visits'
import { orderModes } from '@/domain/booking/choosing/order-modes'
import { beijingTime } from '@/domain/time/beijing-clock'
import { Heading } from '@/ui/content/heading'
import { Button } from '@/ui/controls/button'
import { Tappable } from '@/ui/controls/tappable'
import { cx } from '@/ui/words'

export interface TimeTilesProps {
  slots: readonly FreeTime[]
  elder: boolean
  /** The one that is being taken. */
  takingAt: string | null
  onTake: (startsAt: string) => void
}

const isMorning = ({ startsAt }: FreeTime) => Number(beijingTime(startsAt).split(':')[0]) < 12
const wordsOf = (modes: readonly string[]) => orderModes(modes).map(modeWord).join('、')

/** The ways to meet that every time of the day has; a tile only names what it has beyond them. */
const waysOfAll = (slots: readonly FreeTime[]) =>
  (slots[0]?.modes ?? []).filter((mode) => slots.every(({ modes }) => modes.includes(mode)))

/** The free times of a day as large tiles; a tap keeps one. In 长辈版 a few, and the others on a tap. */
export function TimeTiles({ slots, elder, takingAt, onTake }: TimeTilesProps) {
  const [all, setAll] = useState(false)
  const shown = elder && !all ? easyChoices(withoutOwn(slots)) : slots
  const parts = [
    { word: '上午', slots: shown.filter(isMorning) },
    { word: '下午', slots: shown.filter((slot) => !isMorning(slot)) },
  ]
  const ways = waysOfAll(slots)
  return (
    <View className="stack">
      {ways.length > 0 && <View className="muted">{`每次 ${slots[0]!.minutes} 分钟，可以${wordsOf(ways)}`}</View>}
      {parts.map(
        (part) =>
          part.slots.length > 0 && (
            <View key={part.word}>
              <Heading level={3}>{part.word}</Heading>
              <View className="times">
                {part.slots.map((slot) => (
                  <Time key={slot.startsAt} slot={slot} ways={ways} takingAt={takingAt} onTake={onTake} />
                ))}
              </View>
            </View>
          ),
      )}
      {shown.length < slots.length && (
        <Button id="more-times" kind="plain" icon="down" onTap={() => setAll(true)}>
          {`看这一天全部 ${slots.length} 个时间`}
        </Button>
      )}
    </View>
  )
}

interface TimeProps {
  slot: FreeTime
  /** How one can meet at any time of this day. */
  ways: readonly string[]
  takingAt: string | null
  onTake: (startsAt: string) => void
}

function Time({ slot, ways, takingAt, onTake }: TimeProps) {
  const { startsAt, modes, mine } = slot
  const time = beijingTime(startsAt)
  const more = modes.filter((mode) => !ways.includes(mode))
  return (
    <Tappable
      id={`time-${time.replace(':', '')}`}
      disabled={takingAt !== null || mine !== null}
      className={cx('time', takingAt === startsAt && 'time-on', mine !== null && 'time-mine')}
      onTap={() => onTake(startsAt)}
    >
      <View className="time-clock numerals">{takingAt === startsAt ? '请稍候…' : time}</View>
      {mine && <View className="note">您已有预约</View>}
      {!mine && more.length > 0 && (
        <View className="note">{`${ways.length > 0 ? '还可' : '可以'}${wordsOf(more)}`}</View>
      )}
    </Tappable>
  )
}
