import { View } from '@tarojs/components'
import type { DutyBooking } from '@/contract/booking/duty'
import { matterWord, modeWord } from '@/domain/booking/booking-words'
import { dutyStateWord } from '@/domain/booking/duty/duty-words'
import { villageName } from '@/domain/district/village-name'
import { beijingTime } from '@/domain/time/beijing-clock'
import { go, routes } from '@/platform/routes'
import { noteStatus, useDutyNotes } from '@/state/booking/duty/duty-notes'
import { NOTE_KINDS } from '@/state/booking/duty/kept-notes'
import { Badge } from '@/ui/content/badge'
import { Tappable } from '@/ui/controls/tappable'
import { Icon } from '@/ui/icon/icon'

const toneOf = (state: string) =>
  state === 'attended' ? 'go' : state === 'lawyer-absent' || state === 'disputed' ? 'warn' : 'plain'

/** A visit in the list of a day: when, how, who; what is not handed in yet stands out. */
export function VisitRow({ booking, day }: { booking: DutyBooking; day: string }) {
  const { id, state, startsAt, mode, name, matter, village, host } = booking
  const unsaved = useDutyNotes((s) => NOTE_KINDS.some((kind) => noteStatus(s, id, kind) === 'kept'))
  const about = [matterWord(matter), villageName(village.name), host && `替${host.name}`]
  return (
    <Tappable id={`visit-${id}`} role="link" className="list-row" onTap={() => go(routes.dutyVisit({ id, day }))}>
      <View className="list-row-words">
        <View className="booking-title-line">
          <View className="numerals booking-when keep-whole">{beijingTime(startsAt)}</View>
          <View>{`${name} · ${modeWord(mode)}`}</View>
          <Badge tone={toneOf(state)}>{dutyStateWord(state)}</Badge>
          {unsaved && <Badge tone="seal">有记录没保存</Badge>}
        </View>
        <View className="note">{about.filter(Boolean).join(' · ')}</View>
      </View>
      <Icon name="forward" />
    </Tappable>
  )
}
