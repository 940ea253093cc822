import { shownMinutes } from '@/domain/places/sentence'
import { carrierWord, serviceWord } from '@/domain/places/words'
import { go, routes } from '@/platform/routes'
import { PlaceRow } from '@/ui/places/place-row'
import type { ListedPlace } from '../use-circle-view'

/** A place with what the circle knows of it; opens its page. */
export function CirclePlaceRow({ one, id }: { one: ListedPlace; id?: string }) {
  const { place, minutes, open } = one
  return (
    <PlaceRow
      id={id ?? `place-${place.id}`}
      name={place.name}
      carrier={place.carrier}
      carrierWord={carrierWord(place.carrier)}
      services={place.services.map(serviceWord).join('、')}
      open={open}
      minutes={minutes === null ? null : shownMinutes(minutes)}
      onTap={() => go(routes.place(place.id))}
    />
  )
}
