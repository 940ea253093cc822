import type { Pace, Point } from '../words'
import { isPace, minutesOf, roundPoint, type CircleOrigin, type CircleQuestion } from './circle-question'

/** What stands in the address of a shared circle. `at` is a point; on the web it stands in the fragment alone. */
export interface CircleAddress {
  village?: string | undefined
  subdistrict?: string | undefined
  place?: string | undefined
  /** Name of the village, subdistrict or place, so that the page can say it at once. */
  name?: string | undefined
  pace?: string | undefined
  minutes?: string | undefined
  at?: string | undefined
}

const DEGREES = /^(-?\d{1,3}\.?\d{0,7}),(-?\d{1,2}\.?\d{0,7})$/

/** `106.53120,29.60110` as a point; null for anything else. */
export function pointOf(written: string | undefined): Point | null {
  const [, lon, lat] = DEGREES.exec(written ?? '') ?? []
  if (lon === undefined || lat === undefined) return null
  const point = { lon: Number(lon), lat: Number(lat) }
  return Math.abs(point.lon) <= 180 && Math.abs(point.lat) <= 85 ? point : null
}

export const pointWord = (point: Point): string => {
  const { lon, lat } = roundPoint(point)
  return `${lon},${lat}`
}

const CODES = { village: /^\d{12}$/, subdistrict: /^\d{9}$/, place: /^p[a-z0-9]{5,9}$/ } as const
const NAMED = ['village', 'subdistrict', 'place'] as const
const UNNAMED = { village: '这个村居', subdistrict: '这个镇街', place: '这个地点' } as const

function originIn(address: CircleAddress): CircleOrigin | null {
  const point = pointOf(address.at)
  if (point) return { kind: 'spot', point }
  for (const kind of NAMED) {
    const code = address[kind]
    if (code && CODES[kind].test(code)) return { kind, code, name: (address.name ?? '').slice(0, 40) || UNNAMED[kind] }
  }
  return null
}

/** What an address asks for; parts that are missing or nonsense are null and leave the reader's own. */
export const readCircleAddress = (
  address: CircleAddress,
): { origin: CircleOrigin | null; pace: Pace | null; minutes: number | null } => ({
  origin: originIn(address),
  pace: isPace(address.pace) ? address.pace : null,
  minutes: minutesOf(address.minutes),
})

/**
 * The address that shows the same question. A point is left out unless `withPoint`: then it is in `at`, which belongs
 * behind the # on the web, where it is sent to nobody.
 *
 * @param near a village to name in the place of a point that is left out
 */
export function writeCircleAddress(
  { origin, pace, minutes }: CircleQuestion,
  { withPoint, near }: { withPoint: boolean; near?: { code: string; name: string } | null },
): CircleAddress {
  const asked = { pace, minutes: String(minutes) }
  if (!('point' in origin)) return { [origin.kind]: origin.code, name: origin.name, ...asked }
  if (withPoint) return { ...asked, at: pointWord(origin.point) }
  return near ? { village: near.code, name: near.name, ...asked } : asked
}

/**
 * The web address that shows a circle; a point is behind the #, where no server sees it.
 *
 * @example circleLink('https://a.example', { village: '500105001001', at: '106.5,29.6' })
 *   // https://a.example/pages/nearby/index?village=500105001001#at=106.5,29.6
 */
export function circleLink(origin: string, { at, ...query }: CircleAddress): string {
  const words = Object.entries(query)
    .flatMap(([name, value]) => (value ? [`${name}=${encodeURIComponent(value)}`] : []))
    .join('&')
  return `${origin}/pages/nearby/index?${words}${at ? `#at=${at}` : ''}`
}
