import type { Tags } from '../pbf/block'
import { footMay, hasPavement, saysNoPavement } from './foot'
import type { RoadClass } from './road-class'
import { verdict } from './verdicts'

const ROUGH = new Set([
  'unpaved',
  'dirt',
  'earth',
  'ground',
  'grass',
  'gravel',
  'mud',
  'pebblestone',
  'rock',
  'sand',
  'snow',
  'soil',
  'stepping_stones',
  'woodchips',
  'cobblestone',
])
const ROLLS = new Set([
  'paved',
  'asphalt',
  'concrete',
  'concrete:plates',
  'concrete:lanes',
  'paving_stones',
  'paving_stones:lanes',
  'tiles',
  'bricks',
  'brick',
  'compacted',
  'fine_gravel',
  'wood',
  'metal',
  'sett',
  'rubber',
])
const BAD = new Set(['bad', 'very_bad', 'horrible', 'very_horrible', 'impassable'])

/** Steeper than 1:8 is for no wheelchair (GB 50763-2012, 3.4.4). Percent. */
const STEEPEST = 12.5

/** Only a figure counts; "up" and "down" say nothing. */
function tooSteep(tags: Tags): boolean {
  const percent = /^(-?\d+(?:\.\d+)?)\s*%$/.exec(tags.get('incline') ?? '')
  return percent !== null && Math.abs(Number(percent[1])) > STEEPEST
}

/** Paths and tracks are trusted only when they are said to be even; others unless they are said to be rough. */
function surfaceAllows(tags: Tags, { kind }: RoadClass): boolean {
  const surface = tags.get('surface') ?? ''
  if (BAD.has(tags.get('smoothness') ?? '') || ROUGH.has(surface)) return false
  if (kind !== 'path' && kind !== 'track') return true
  return ROLLS.has(surface) || tags.get('tracktype') === 'grade1' || verdict(tags.get('bicycle')) === true
}

/** Wheels do not share the lane of a trunk road, and not of a big road that says it has no pavement. */
function laneAllows(tags: Tags, { kind }: RoadClass): boolean {
  if (kind === 'trunk') return hasPavement(tags)
  return !(kind === 'primary' || kind === 'secondary') || !saysNoPavement(tags)
}

/**
 * A wheelchair or a pram: never on stairs, whatever the tags say, and nowhere where feet may not go. `wheelchair`
 * decides; else surface, slope and pavement do. A ferry takes wheels only where it says so.
 */
export function wheelsMay(tags: Tags, road: RoadClass): boolean {
  if (road.kind === 'steps' || road.kind === 'motorway' || tags.get('conveying') === 'yes') return false
  const said = verdict(tags.get('wheelchair'))
  if (said !== null) return said && footMay(tags, road)
  return (
    road.usual.wheels && surfaceAllows(tags, road) && laneAllows(tags, road) && !tooSteep(tags) && footMay(tags, road)
  )
}
