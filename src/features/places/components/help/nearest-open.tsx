import { View } from '@tarojs/components'
import type { Place } from '@/contract/places/shapes'
import { orderByMinutes } from '@/domain/places/filters'
import { openState, type OpenState } from '@/domain/places/hours/open-state'
import { shownMinutes } from '@/domain/places/sentence'
import { carrierWord, serviceWord } from '@/domain/places/words'
import { go, routes } from '@/platform/routes'
import { useHotlinePhone } from '@/state/district'
import { useCircle } from '@/state/places/circle/circle'
import { usePlaces } from '@/state/places/places'
import { Heading } from '@/ui/content/heading'
import { Button } from '@/ui/controls/button'
import { PlaceRow } from '@/ui/places/place-row'

interface Found {
  place: Place
  minutes: number | null
  open: OpenState
}

/** The nearest that is open now; when none is, the nearest, which says when it opens. */
function useNearest(service: string): Found | null {
  const { places, calendar } = usePlaces()
  const reach = useCircle((s) => s.reach)
  const now = new Date()
  const all = orderByMinutes(
    (places ?? []).filter(({ services }) => services.includes(service)),
    reach?.minutes ?? [],
  ).map((one) => ({ ...one, open: openState(one.place, calendar, now) }))
  return all.find(({ open }) => open.state === 'open') ?? all[0] ?? null
}

/** Where to go for a service; nearest from where the circle starts, or any while nobody has said from where. */
export function NearestOpen({ service }: { service: string }) {
  const origin = useCircle((s) => s.origin)
  const nearest = useNearest(service)
  const hotline = useHotlinePhone()
  if (!nearest) return <View className="muted">{`这项服务还没有登记地点，先打 ${hotline} 问。`}</View>
  const { place, minutes, open } = nearest
  return (
    <View>
      <Heading level={3}>{origin ? `最近的${open.state === 'open' ? '、现在开着的' : ''}` : '可以去这里'}</Heading>
      <PlaceRow
        id={`nearest-${service}`}
        name={place.name}
        carrier={place.carrier}
        carrierWord={carrierWord(place.carrier)}
        services={place.services.map(serviceWord).join('、')}
        open={open}
        minutes={minutes === null ? null : shownMinutes(minutes)}
        onTap={() => go(routes.place(place.id))}
      />
      <Button id={`origin-for-${service}`} kind="plain" icon="place" onTap={() => go(routes.origin())}>
        {origin ? '换一个出发的地方' : '选出发的地方，看哪个近'}
      </Button>
    </View>
  )
}
