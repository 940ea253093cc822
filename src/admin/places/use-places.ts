import { listPlacesForConsole, type ConsolePlace } from '@/contract/places/console-places'
import { useLoad } from '../patterns/use-load'
import { api } from '../shell/api'

/** All places, retired ones too; a change is put in without asking again. */
export function usePlaces() {
  const load = useLoad<{ places: ConsolePlace[]; origin: string | null }>(() => api(listPlacesForConsole, {}), 'places')
  const put = (place: ConsolePlace) =>
    load.put(({ places, origin }) => ({
      origin,
      places: places.some(({ id }) => id === place.id)
        ? places.map((one) => (one.id === place.id ? place : one))
        : [...places, place],
    }))
  return { ...load, put }
}
