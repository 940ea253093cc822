import { metresBetween as alongTheSphere } from './roads/geo'
import type { Pace, Point } from './words'

/**
 * Metres that count as 15 minutes where nothing is known of the roads: the distance standard of a published provincial
 * framework (town 15 minutes' walk 1.2 km, rural 15 minutes' ride 2.0 km, remote 15 minutes' drive 3.0 km). It names no
 * slower pace: elderly people and wheels go 0.7 of it. A circle overstates real reach about twofold.
 */
export const METRES_IN_15: Record<Pace, number> = { walk: 1200, elder: 840, wheels: 840, bicycle: 2000, car: 3000 }

/** Along the great circle; metres from degrees WGS-84. */
export const metresBetween = (a: Point, b: Point): number => alongTheSphere(a.lon, a.lat, b.lon, b.lat)

/** An estimate and no more: minutes in proportion to the standard. Example: 1,200 m on foot are 15. */
export const estimateMinutes = (metres: number, pace: Pace): number => (metres / METRES_IN_15[pace]) * 15

/**
 * The villages nearest to a point, for choosing one's own on the phone: the point stays there.
 *
 * @returns at most `count`, the nearest first, each with its metres
 */
export function nearestVillages<V extends { point: Point | null }>(
  here: Point,
  villages: readonly V[],
  count = 5,
): { village: V; metres: number }[] {
  return villages
    .flatMap((village) => (village.point ? [{ village, metres: metresBetween(here, village.point) }] : []))
    .sort((a, b) => a.metres - b.metres)
    .slice(0, count)
}
