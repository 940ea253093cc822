import { EDGE_KINDS, MODE_BITS } from '@/domain/places/roads/network'
import type { Mode } from '@/domain/places/words'
import type { Tags } from '../pbf/block'
import { footDirections, footMay } from './foot'
import { roadClass } from './road-class'
import { ferryMinutes, speedLimit } from './speed'
import { bicycleDirections, bicycleMay, carDirections, carMay, type Directions } from './vehicles'
import { wheelsMay } from './wheels'

/** A way as a road. */
export interface Road {
  /** Index into EDGE_KINDS. */
  kind: number
  /** MODE_BITS along the way and against it. */
  allowed: number
  allowedBack: number
  kmh: number
  /** Minutes a ferry takes; null elsewhere and where it does not say. */
  ferryMinutes: number | null
  span: Span
}

/** What carries a way where the height model does not show it: a valley under a bridge, a hill over a tunnel. */
export type Span = 'ground' | 'bridge' | 'tunnel' | 'ferry'

const isSaid = (value: string | undefined): boolean => value !== undefined && value !== 'no'

const spanOf = (tags: Tags): Span =>
  isSaid(tags.get('bridge'))
    ? 'bridge'
    : isSaid(tags.get('tunnel'))
      ? 'tunnel'
      : tags.get('route') === 'ferry' && !tags.has('highway')
        ? 'ferry'
        : 'ground'

/** What a way is as a road; null when it is none, or none that anybody may use. */
export function readRoad(tags: Tags): Road | null {
  const road = roadClass(tags)
  if (!road) return null
  const feet = footDirections(tags)
  const may: [Mode, boolean, Directions][] = [
    ['foot', footMay(tags, road), feet],
    ['wheels', wheelsMay(tags, road), feet],
    ['bicycle', bicycleMay(tags, road), bicycleDirections(tags)],
    ['car', carMay(tags, road), carDirections(tags, road)],
  ]
  const bits = (way: keyof Directions) =>
    may.reduce((sum, [mode, open, directions]) => sum | (open && directions[way] ? MODE_BITS[mode] : 0), 0)
  const [allowed, allowedBack] = [bits('forward'), bits('back')]
  if ((allowed | allowedBack) === 0) return null
  return {
    kind: EDGE_KINDS.indexOf(road.kind),
    allowed,
    allowedBack,
    kmh: speedLimit(tags),
    ferryMinutes: road.kind === 'ferry' ? ferryMinutes(tags) : null,
    span: spanOf(tags),
  }
}
