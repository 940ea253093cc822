import type { ConsolePlace } from '@/contract/places/console-places'

export const STATES = ['open', 'retired', 'stale', 'reported'] as const
export const STATE_WORDS: Record<(typeof STATES)[number], string> = {
  open: '在用的',
  retired: '停用的',
  stale: '超过半年没有核实',
  reported: '有人报错',
}

export interface PlaceFilters {
  text: string
  carrier: string
  service: string
  subdistrict: string
  state: string
}

/** A place that nobody has looked at for this long may be wrong: moved, another number, other hours. */
const STALE_DAYS = 183
const DAY_MS = 86_400_000

export function isStale({ verifiedOn, retired }: ConsolePlace, now: Date): boolean {
  if (retired) return false
  return verifiedOn === null || now.getTime() - Date.parse(`${verifiedOn}T00:00:00+08:00`) > STALE_DAYS * DAY_MS
}

function inState(place: ConsolePlace, state: string, now: Date): boolean {
  if (state === 'retired') return place.retired
  if (state === 'stale') return isStale(place, now)
  if (state === 'reported') return place.reports > 0
  return !place.retired || state === ''
}

/** The places that match every filter that is set; open reports first, then by name. */
export function filterPlaces(places: readonly ConsolePlace[], filters: PlaceFilters, now: Date): ConsolePlace[] {
  const { text, carrier, service, subdistrict, state } = filters
  const words = text.trim().toLowerCase().split(/\s+/).filter(Boolean)
  return places
    .filter((place) => !carrier || place.carrier === carrier)
    .filter((place) => !service || place.services.includes(service))
    .filter((place) => !subdistrict || place.subdistrict === subdistrict)
    .filter((place) => inState(place, state, now))
    .filter(({ name, address, phone, id }) => {
      const searched = `${name} ${address} ${phone ?? ''} ${id}`.toLowerCase()
      return words.every((word) => searched.includes(word))
    })
    .sort((a, b) => b.reports - a.reports || a.name.localeCompare(b.name, 'zh-Hans-CN'))
}
