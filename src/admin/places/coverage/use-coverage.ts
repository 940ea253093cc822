import { getCoverage, type Coverage } from '@/contract/places/coverage'
import { listPlacesForConsole, type ConsolePlace } from '@/contract/places/console-places'
import { useLoad } from '../../patterns/use-load'
import { api } from '../../shell/api'
import type { Choice } from './use-choice'

/** Coverage by the address, with the places that make it. */
export function useCoverage({ pace, minutes }: Pick<Choice, 'pace' | 'minutes'>) {
  const coverage = useLoad<Coverage>(
    () => api(getCoverage, { pace, ...(minutes === 15 ? {} : { minutes: String(minutes) }) }),
    `${pace} ${minutes}`,
  )
  const places = useLoad<{ places: ConsolePlace[] }>(() => api(listPlacesForConsole, {}), 'places')
  return { ...coverage, places: places.value?.places ?? null }
}
