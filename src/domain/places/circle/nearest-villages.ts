import { metresBetween } from '../distance-standard'
import type { Point } from '../words'

export interface VillageAt {
  code: string
  name: string
  /** Null where nobody has entered it. */
  point: Point | null
}

/**
 * The villages whose committees are nearest to a point, the nearest first, with the metres as the crow flies. Reckoned
 * on the phone, so that the point is sent to nobody.
 *
 * @example nearestVillages(villages, here, 3) // [{ village: { name: '桥北社区', … }, metres: 312 }, …]
 */
export const nearestVillages = <V extends VillageAt>(
  villages: readonly V[],
  from: Point,
  most: number,
): { village: V; metres: number }[] =>
  villages
    .flatMap((village) => (village.point ? [{ village, metres: metresBetween(from, village.point) }] : []))
    .sort((one, other) => one.metres - other.metres)
    .slice(0, most)

/** `312` metres are 约 310 米, `1240` are 约 1.2 公里. */
export const metresWord = (metres: number): string =>
  metres < 1000 ? `约 ${Math.max(10, Math.round(metres / 10) * 10)} 米` : `约 ${(metres / 1000).toFixed(1)} 公里`
