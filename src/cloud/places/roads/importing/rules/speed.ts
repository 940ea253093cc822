import type { Tags } from '../pbf/block'

const MILE_KM = 1.609344

/** Speed limit of a way, km/h; 0 where it names none in figures. Example: "30 mph" → 48, "CN:urban" → 0. */
export function speedLimit(tags: Tags): number {
  const said = /^(\d{1,3})\s*(mph|km\/h|kmh)?$/.exec(tags.get('maxspeed')?.trim() ?? '')
  if (!said) return 0
  const kmh = Math.round(Number(said[1]) * (said[2] === 'mph' ? MILE_KM : 1))
  return kmh >= 5 && kmh <= 130 ? kmh : 0
}

/** Minutes a ferry takes: "00:20", "1:05", "00:07:30" or "20"; null where it does not say. */
export function ferryMinutes(tags: Tags): number | null {
  const said = /^(?:(\d{1,2}):)?(\d{1,3})(?::(\d{2}))?$/.exec(tags.get('duration') ?? '')
  if (!said) return null
  const minutes = Number(said[1] ?? 0) * 60 + Number(said[2]) + Number(said[3] ?? 0) / 60
  return minutes > 0 ? minutes : null
}

/** Speed of a ferry in whole km/h, 1 to 60. Example: 600 m in 12 minutes → 3. */
export const ferrySpeed = (minutes: number, metres: number): number =>
  Math.max(1, Math.min(60, Math.round((metres / minutes) * 0.06)))
