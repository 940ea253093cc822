import type { Tags } from '../pbf/block'
import type { RoadClass } from './road-class'
import { isYes, KEYS, mayPass, verdict } from './verdicts'

/** A pavement on one side at least. */
const PAVED_SIDES = new Set(['both', 'left', 'right', 'yes'])
const NO_PAVEMENT = new Set(['no', 'none'])

const sidewalks = (tags: Tags): (string | undefined)[] =>
  ['sidewalk', 'sidewalk:both', 'sidewalk:left', 'sidewalk:right'].map((key) => tags.get(key))

export const hasPavement = (tags: Tags): boolean => sidewalks(tags).some((side) => side && PAVED_SIDES.has(side))

/** The road says itself that it has no pavement, or that the pavement is a way of its own beside it. */
export const saysNoPavement = (tags: Tags): boolean =>
  !hasPavement(tags) && sidewalks(tags).some((side) => side && NO_PAVEMENT.has(side))
export const pavementApart = (tags: Tags): boolean =>
  !hasPavement(tags) && sidewalks(tags).some((side) => side === 'separate')

/** Big roads on which nobody walks in the lane of the cars. */
const isTrunk = ({ kind }: RoadClass): boolean => kind === 'trunk'

/**
 * Feet: never on a motorway, whatever its tags say. Not on a motorroad, and not on a trunk road without a pavement or
 * with one drawn apart, unless `foot` says so. Else by class and tags.
 */
export function footMay(tags: Tags, road: RoadClass): boolean {
  if (road.kind === 'motorway') return false
  const closed = isYes(tags.get('motorroad')) || (isTrunk(road) && (saysNoPavement(tags) || pavementApart(tags)))
  return mayPass(tags, KEYS.foot, road.usual.foot && !closed)
}

/**
 * Which way feet are bound: `oneway` is not for them, but an escalator's direction is (`conveying`), and
 * `oneway:foot`, `foot:backward`, `foot:forward`.
 */
export function footDirections(tags: Tags): { forward: boolean; back: boolean } {
  const way = tags.get('oneway:foot')
  const conveying = tags.get('conveying')
  const only =
    conveying === 'forward' || isYes(way) ? 'forward' : conveying === 'backward' || way === '-1' ? 'back' : ''
  return {
    forward: only !== 'back' && verdict(tags.get('foot:forward')) !== false,
    back: only !== 'forward' && verdict(tags.get('foot:backward')) !== false,
  }
}
