import { MINUTES, PACES, type Pace, type Point } from '../words'

/**
 * Where somebody starts: a point the phone knows (`here`) or that was tapped on the map (`spot`), or something with a
 * name. A point is a person's own; a name may be passed on.
 */
export type CircleOrigin =
  | { kind: 'here' | 'spot'; point: Point }
  | { kind: 'village' | 'subdistrict' | 'place'; code: string; name: string }

export interface CircleQuestion {
  origin: CircleOrigin
  pace: Pace
  minutes: number
}

/** A tenth of a second of arc is 3 m: enough for a walk, and no more than that. */
const DIGITS = 5

export const roundPoint = ({ lon, lat }: Point): Point => ({
  lon: Number(lon.toFixed(DIGITS)),
  lat: Number(lat.toFixed(DIGITS)),
})

/** The origin as the cloud wants it. */
export function originToAsk(
  origin: CircleOrigin,
): { point: Point } | { village: string } | { subdistrict: string } | { place: string } {
  if ('point' in origin) return { point: origin.point }
  if (origin.kind === 'village') return { village: origin.code }
  return origin.kind === 'subdistrict' ? { subdistrict: origin.code } : { place: origin.code }
}

const originKey = (origin: CircleOrigin): string =>
  'point' in origin ? `${origin.point.lon},${origin.point.lat}` : origin.code

/** The same for the same question, however its origin was found. */
export const questionKey = ({ origin, pace, minutes }: CircleQuestion): string =>
  `${originKey(origin)} ${pace} ${minutes}`

/** How an origin is called: its name, or what kind of point it is. */
export function originWord(origin: CircleOrigin): string {
  if ('name' in origin) return origin.name
  return origin.kind === 'here' ? '您现在的位置' : '地图上点的位置'
}

export const isPace = (value: unknown): value is Pace => PACES.some((pace) => pace === value)

/** Whole minutes within what may be asked for, or null. */
export function minutesOf(written: string | undefined): number | null {
  if (!written || !/^\d{1,2}$/.test(written)) return null
  const minutes = Number(written)
  return minutes >= MINUTES.least && minutes <= MINUTES.most ? minutes : null
}
