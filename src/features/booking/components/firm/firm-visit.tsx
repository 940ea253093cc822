import { View } from '@tarojs/components'
import type { FirmBooking } from '@/contract/booking/firm'
import { modeWord } from '@/domain/booking/booking-words'
import { firmStateWord } from '@/domain/booking/duty/firm-words'
import { villageName } from '@/domain/district/village-name'
import { beijingTime } from '@/domain/time/beijing-clock'
import { Badge } from '@/ui/content/badge'
import { Button } from '@/ui/controls/button'

const toneOf = (state: string) =>
  state === 'attended' ? 'go' : ['no-show', 'lawyer-absent', 'disputed'].includes(state) ? 'warn' : 'plain'

/** A visit as the manager sees it: when, which lawyer, where; never who comes or why. */
export function FirmVisit({ booking, onReplace }: { booking: FirmBooking; onReplace: () => void }) {
  const { id, state, startsAt, mode, lawyer, village, host, can } = booking
  const about = [modeWord(mode), villageName(village.name), host && `替${host.name}`]
  return (
    <View id={`firm-visit-${id}`} className="list-row">
      <View className="list-row-words">
        <View className="booking-title-line">
          <View className="numerals booking-when keep-whole">{beijingTime(startsAt)}</View>
          <View>{lawyer.name}</View>
          {state !== 'booked' && <Badge tone={toneOf(state)}>{firmStateWord(state)}</Badge>}
        </View>
        <View className="note">{about.filter(Boolean).join(' · ')}</View>
      </View>
      {can.includes('cannot-come') && (
        <Button
          id={`replace-${id}`}
          kind="plain"
          label={`换人或取消 ${beijingTime(startsAt)} ${lawyer.name}`}
          onTap={onReplace}
        >
          换人
        </Button>
      )}
    </View>
  )
}
