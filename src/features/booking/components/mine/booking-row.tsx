import { View } from '@tarojs/components'
import type { MyBooking } from '@/contract/booking/my-bookings'
import { modeWord } from '@/domain/booking/booking-words'
import { stands, stateWord, type BookingState } from '@/domain/booking/course/states'
import { momentWords } from '@/platform/clock/day-words'
import { go, routes } from '@/platform/routes'
import { Badge } from '@/ui/content/badge'
import { Tappable } from '@/ui/controls/tappable'
import { Icon } from '@/ui/icon/icon'

/** What needs an answer or was a visit stands out by its word and its ground; the rest is plain. */
const toneOf = (state: string) =>
  state === 'substitute-offered' ? 'seal' : stands(state as BookingState) || state === 'attended' ? 'go' : 'plain'

/** A booking in a list: when, how, with whom, and how it stands. */
export function BookingRow({ booking }: { booking: MyBooking }) {
  const { id, state, startsAt, mode, lawyer, overlaps } = booking
  return (
    <Tappable id={`booking-${id}`} role="link" className="list-row" onTap={() => go(routes.booking(id))}>
      <View className="list-row-words">
        <View className="booking-title-line">
          <View className="numerals booking-when keep-whole">{momentWords(startsAt)}</View>
          <Badge tone={toneOf(state)}>{stateWord(state)}</Badge>
          {overlaps && <Badge tone="warn">时间重了</Badge>}
        </View>
        <View className="note">{`${modeWord(mode)} · ${lawyer.name}`}</View>
      </View>
      <Icon name="forward" />
    </Tappable>
  )
}
