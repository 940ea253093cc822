import type { Bounds } from './pbf/header'

/** West,south,east,north in degrees; null when it cannot be meant. Example: "106.44,29.55,106.90,29.69". */
export function parseClip(text: string): Bounds | null {
  const numbers = text.split(',').map((part) => (/^-?\d+(\.\d+)?$/.test(part.trim()) ? Number(part) : NaN))
  const [west, south, east, north] = numbers as Bounds
  const onEarth = west >= -180 && east <= 180 && south >= -90 && north <= 90
  return numbers.length === 4 && onEarth && west < east && south < north ? [west, south, east, north] : null
}
