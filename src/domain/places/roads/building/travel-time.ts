import type { Mode } from '../../words'
import {
  BICYCLE,
  BICYCLE_KMH,
  CAR_FLOW,
  CAR_KMH,
  FERRY_KMH,
  LIFT_SECONDS,
  STAIRS,
  TOBLER,
  WALK_KMH,
  WHEELS_KMH,
  WHEELS_SLOPES,
} from '../constants'
import type { EdgeKind } from '../network'

/** A piece of way in one direction. */
export interface Piece {
  kind: EdgeKind
  metres: number
  /** Height of its end above its beginning, metres; NaN unknown. */
  rise: number
  /** 0 unknown. */
  kmh: number
}

const seconds = (metres: number, kmh: number): number => (metres * 3.6) / kmh

const slopeOf = ({ rise, metres }: Piece): number => (Number.isNaN(rise) || metres <= 0 ? 0 : rise / metres)

/**
 * Speed on a slope by Tobler's hiking function as a ratio to the flat. Uphill is slower, gently downhill faster.
 * Example: slope 0 → 1, 0.1 → 0.705, −0.05 → 1.191, −0.3 → 0.497.
 */
export function toblerRatio(slope: number): number {
  const capped = Math.max(-TOBLER.steepest, Math.min(TOBLER.steepest, slope))
  const flat = Math.abs(TOBLER.bestSlope)
  return Math.exp(-TOBLER.steepness * (Math.abs(capped - TOBLER.bestSlope) - flat))
}

/**
 * Speed of a wheelchair or pram on a slope, up or down alike, as a ratio to the flat: between the slopes of
 * WHEELS_SLOPES in a straight line. Example: 0.05 → 1, 1/12 → 0.5, 0.3 → 0.1.
 */
export function wheelsRatio(slope: number): number {
  const steep = Math.abs(slope)
  let [before, ratio] = WHEELS_SLOPES[0]!
  if (steep <= before) return ratio
  for (const [at, there] of WHEELS_SLOPES) {
    if (steep <= at) return ratio + ((there - ratio) * (steep - before)) / (at - before)
    before = at
    ratio = there
  }
  return ratio
}

/** Speed of a bicycle on a slope as a ratio to the flat. Example: 0.05 → 0.667, −0.05 → 1.199. */
export const bicycleRatio = (slope: number): number =>
  Math.max(
    BICYCLE.slowest,
    Math.min(BICYCLE.fastest, 1 - slope * 100 * (slope > 0 ? BICYCLE.upLoss : BICYCLE.downGain)),
  )

/**
 * Seconds on stairs: their length as on the flat, and their rise on top of it.
 * Example: 40 m with a rise of 16 m → 30 + 64 s up, 30 + 45.7 s down.
 */
function stairSeconds({ rise, metres }: Piece): number {
  const climb = Number.isNaN(rise) ? metres * STAIRS.usualSlope : rise
  return seconds(metres, WALK_KMH) + (climb > 0 ? climb / STAIRS.upPerSecond : -climb / STAIRS.downPerSecond)
}

const RIDDEN: Record<Exclude<Mode, 'car'>, (piece: Piece) => number> = {
  foot: (piece) =>
    piece.kind === 'steps' ? stairSeconds(piece) : seconds(piece.metres, WALK_KMH * toblerRatio(slopeOf(piece))),
  wheels: (piece) => seconds(piece.metres, WHEELS_KMH * wheelsRatio(slopeOf(piece))),
  bicycle: (piece) => seconds(piece.metres, BICYCLE_KMH * bicycleRatio(slopeOf(piece))),
}

/**
 * Seconds a piece of way takes in one mode and direction, by foot at 4.8 km/h on the flat.
 * Example: 80 m of flat street on foot → 60 s; in a car on a residential street → 16 s.
 */
export function travelSeconds(mode: Mode, piece: Piece): number {
  if (piece.kind === 'ferry') return seconds(piece.metres, piece.kmh || FERRY_KMH)
  if (piece.kind === 'lift') return LIFT_SECONDS
  if (mode === 'car') return seconds(piece.metres, (piece.kmh || CAR_KMH[piece.kind]) * CAR_FLOW)
  return RIDDEN[mode](piece)
}
