import { View } from '@tarojs/components'
import type { MyBooking } from '@/contract/booking/my-bookings'
import { matterWord, modeWord, relationWord } from '@/domain/booking/booking-words'
import { villageName } from '@/domain/district/village-name'
import { momentWords } from '@/platform/clock/day-words'
import { callPhone } from '@/platform/links/call-phone'
import { copyText } from '@/platform/links/copy-text'
import { findPlace, findPlaceWord } from '@/platform/links/find-place'
import { openLink, linkWord } from '@/platform/links/open-link'
import { notify } from '@/platform/notice'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { ListRow } from '@/ui/content/list-row'

const copyPlace = (place: string) =>
  void copyText(place).then((done) => notify(done ? '地址已复制' : '没能复制，请长按地址'))

/** When, with whom, where and about what; what is called or opened stands beside it. */
export function VisitFacts({ booking, ahead }: { booking: MyBooking; ahead: boolean }) {
  const { village, firm, lawyer, host, startsAt, minutes, mode, matter, relative, described } = booking
  return (
    <Card id="visit-facts">
      <Heading className="numerals">{momentWords(startsAt)}</Heading>
      <View className="muted numerals">{`${modeWord(mode)}，约 ${minutes} 分钟`}</View>
      <ListRow icon="person" title={lawyer.name} note={host ? `代替${host.name}，${firm.name}` : firm.name} />
      <ListRow
        id="call-firm"
        icon="phone"
        title="打律所电话"
        note={ahead ? `${firm.phone}，要晚到先说一声` : firm.phone}
        onTap={() => callPhone(firm.phone)}
      />
      <Place booking={booking} ahead={ahead} />
      <ListRow
        icon="message"
        title={matterWord(matter)}
        note={[villageName(village.name), described && '补充的话只有律师能看'].filter(Boolean).join(' · ')}
      />
      {relative && <ListRow icon="people" title={`替${relationWord(relative.relation)} ${relative.name} 约`} />}
    </Card>
  )
}

/** Where to go; a call or a video has nowhere, and what is over needs no way there. */
function Place({ booking: { mode, place, phoneMasked, videoLink }, ahead }: { booking: MyBooking; ahead: boolean }) {
  if (!ahead) return mode === 'on-site' ? <ListRow icon="place" title={place} /> : null

  if (mode === 'phone') return <ListRow icon="phone" title="在家等电话" note={`律师打给 ${phoneMasked}`} />
  if (mode === 'video')
    return videoLink ? (
      <ListRow id="video-link" icon="link" title="视频链接" note={linkWord} onTap={() => openLink(videoLink)} />
    ) : (
      <ListRow icon="link" title="视频" note="律所会提前给链接" />
    )
  if (mode === 'home-visit') return <ListRow icon="home" title={place} note="律师上门，请在家等" />
  return (
    <>
      <ListRow icon="place" title={place} note="到这里当面谈" />
      <ListRow id="find-place" icon="link" title={findPlaceWord} onTap={() => findPlace(place)} />
      <ListRow id="copy-place" icon="copy" title="复制地址" onTap={() => copyPlace(place)} />
    </>
  )
}
