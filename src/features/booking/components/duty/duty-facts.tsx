import { View } from '@tarojs/components'
import type { DutyBooking } from '@/contract/booking/duty'
import { matterWord, modeWord, relationWord } from '@/domain/booking/booking-words'
import { villageName } from '@/domain/district/village-name'
import { momentWords } from '@/platform/clock/day-words'
import { callPhone } from '@/platform/links/call-phone'
import { findPlace, findPlaceWord } from '@/platform/links/find-place'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { ListRow } from '@/ui/content/list-row'

/** Who comes when and where, and what it is about. Only the assigned lawyer reads this. */
export function DutyFacts({ booking }: { booking: DutyBooking }) {
  const { startsAt, minutes, mode, name, phone, matter, village, relative, host, description } = booking
  return (
    <Card id="duty-facts">
      <Heading className="numerals">{momentWords(startsAt)}</Heading>
      <View className="muted numerals">{`${modeWord(mode)}，约 ${minutes} 分钟`}</View>
      <ListRow id="call-visitor" icon="phone" title={name} note={`打电话 ${phone}`} onTap={() => callPhone(phone)} />
      <Where booking={booking} />
      {relative && <ListRow icon="people" title={`替${relationWord(relative.relation)} ${relative.name} 约`} />}
      {host && <ListRow icon="person" title={`您替${host.name}来`} note="来访人已收到通知" />}
      <ListRow icon="message" title={matterWord(matter)} note={villageName(village.name)} />
      <View className={description ? 'visit-note duty-words' : 'muted duty-words'}>
        {description ?? '没有补充说明，见面时再问。'}
      </View>
    </Card>
  )
}

/** Where they meet; a call or a video is nowhere. */
function Where({ booking: { mode, place } }: { booking: DutyBooking }) {
  if (mode === 'phone' || mode === 'video') return null
  const note = mode === 'home-visit' ? '上门，这是来访人家的地址' : '在这里见面'
  return (
    <>
      <ListRow icon={mode === 'home-visit' ? 'home' : 'place'} title={place} note={note} />
      <ListRow id="find-visit" icon="link" title={findPlaceWord} onTap={() => findPlace(place)} />
    </>
  )
}
