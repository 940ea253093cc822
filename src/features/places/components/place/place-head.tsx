import { Text, View } from '@tarojs/components'
import type { PlaceDetail } from '@/contract/places/places'
import { originWord } from '@/domain/places/circle/circle-question'
import { openState } from '@/domain/places/hours/open-state'
import { shownMinutes } from '@/domain/places/sentence'
import { carrierWord, paceWord, serviceWord } from '@/domain/places/words'
import { callPhone } from '@/platform/links/call-phone'
import { navigateTo } from '@/platform/map/navigate-to'
import { mediaUrl } from '@/platform/media'
import { useHotlinePhone } from '@/state/district'
import { useCircle } from '@/state/places/circle/circle'
import { Badge } from '@/ui/content/badge'
import { Card } from '@/ui/content/card'
import { Picture } from '@/ui/content/picture'
import { Button } from '@/ui/controls/button'
import { Notice } from '@/ui/feedback/notice'
import { CarrierMark } from '@/ui/places/carrier-mark'
import { cx } from '@/ui/words'

/** How long it takes from where the circle starts; null when nobody has asked. */
function useWay(id: string): string | null {
  const { reach, origin, pace } = useCircle()
  const minutes = reach?.minutes.find(({ place }) => place === id)?.minutes
  if (minutes === undefined || !origin) return null
  return `从${originWord(origin)}出发，${paceWord(pace)} ${shownMinutes(minutes)} 分钟`
}

/** What it is, whether somebody is there now, and the two things one does with it: call, and go. */
export function PlaceHead({ place, now }: { place: PlaceDetail; now: Date }) {
  const { id, name, carrier, services, address, subdistrict, phone, point, photo, sample, calendar } = place
  const open = openState(place, calendar, now)
  const way = useWay(id)
  const hotline = useHotlinePhone()
  return (
    <Card id="place-head" className="stack">
      {photo && <Picture src={mediaUrl(photo)} alt={`${name}的门口`} ratio="16:9" />}
      <View>
        <View className="place-kind">
          <CarrierMark carrier={carrier} />
          <Text>{carrierWord(carrier)}</Text>
          {sample && <Badge>示例</Badge>}
        </View>
        <View id="place-open" className={cx('place-open', open.state === 'open' && 'place-is-open')}>
          {open.words}
        </View>
        <View>{`可办 ${services.map(serviceWord).join('、')}`}</View>
        <View className="muted">{`${subdistrict} ${address}`.trim()}</View>
        {way && <View className="muted numerals">{way}</View>}
      </View>
      {sample && (
        <Notice id="place-sample">
          {`示例地点：名称、电话和位置都是编的，请不要照着去。真的想问，打 ${hotline}。`}
        </Notice>
      )}
      <View className="place-ways">
        {phone && (
          <Button id="place-call" icon="phone" onTap={() => callPhone(phone)}>
            {`打 ${phone}`}
          </Button>
        )}
        <Button
          id="place-navigate"
          kind={phone ? 'quiet' : 'primary'}
          icon="place"
          onTap={() => navigateTo({ name, address, point })}
        >
          带我去
        </Button>
      </View>
      {!phone && <View className="note">{`没有登记电话，去之前可以先打 ${hotline} 问。`}</View>}
    </Card>
  )
}
