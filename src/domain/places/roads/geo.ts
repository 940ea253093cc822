import { EARTH_METRES } from './constants'

const RADIANS = Math.PI / 180

/** Metres in one degree of latitude, and of longitude at the equator. */
export const DEGREE_METRES = EARTH_METRES * RADIANS

/** Degrees are kept as whole multiples of this: 1e-7, as OpenStreetMap does; 11 mm. */
export const UNIT = 1e-7

/**
 * Distance on the sphere by the haversine formula, in metres; degrees in.
 * Example: one hundredth of a degree of latitude → 1,111.95 m.
 */
export function metresBetween(lonA: number, latA: number, lonB: number, latB: number): number {
  const north = Math.sin(((latB - latA) * RADIANS) / 2)
  const east = Math.sin(((lonB - lonA) * RADIANS) / 2)
  const chord = north * north + Math.cos(latA * RADIANS) * Math.cos(latB * RADIANS) * east * east
  return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(chord)))
}

/** Metres in one degree of longitude at a latitude. Example: at 29.6° → 96,683 m. */
export const lonDegreeMetres = (lat: number): number => DEGREE_METRES * Math.cos(lat * RADIANS)
