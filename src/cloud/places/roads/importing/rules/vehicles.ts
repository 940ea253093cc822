import type { Tags } from '../pbf/block'
import type { RoadClass } from './road-class'
import { isYes, KEYS, mayPass } from './verdicts'

/** Ways that no vehicle can use, whatever their tags say. */
const isClosedToVehicles = (tags: Tags, { kind }: RoadClass): boolean =>
  kind === 'steps' || kind === 'lift' || tags.get('smoothness') === 'impassable'

/** Bicycles: never on a motorway; on a motorroad only where `bicycle` says so; pushing does not count. */
export function bicycleMay(tags: Tags, road: RoadClass): boolean {
  if (road.kind === 'motorway' || isClosedToVehicles(tags, road)) return false
  return mayPass(tags, KEYS.bicycle, road.usual.bicycle && !isYes(tags.get('motorroad')))
}

/** Cars: no emergency ways; a reversible lane is closed, since nobody knows which way it goes now. */
export function carMay(tags: Tags, road: RoadClass): boolean {
  if (isClosedToVehicles(tags, road) || tags.get('service') === 'emergency_access') return false
  if (tags.get('oneway') === 'reversible') return false
  return mayPass(tags, KEYS.car, road.usual.car)
}

export interface Directions {
  forward: boolean
  back: boolean
}
const BOTH: Directions = { forward: true, back: true }
const FORWARD: Directions = { forward: true, back: false }
const BACK: Directions = { forward: false, back: true }

/** What a oneway tag says; null when it says nothing we know. */
function directions(value: string | undefined): Directions | null {
  if (value === undefined) return null
  if (isYes(value)) return FORWARD
  if (value === '-1' || value === 'reverse') return BACK
  return value === 'no' || value === 'false' || value === '0' || value === 'alternating' ? BOTH : null
}

const isCircle = (tags: Tags): boolean => tags.get('junction') === 'roundabout' || tags.get('junction') === 'circular'

/** Cars: `oneway:motor_vehicle`, `oneway:vehicle`, `oneway`; roundabouts and motorways go one way without being told. */
export function carDirections(tags: Tags, road: RoadClass): Directions {
  for (const key of ['oneway:motorcar', 'oneway:motor_vehicle', 'oneway:vehicle', 'oneway']) {
    const said = directions(tags.get(key))
    if (said) return said
  }
  return isCircle(tags) || road.kind === 'motorway' ? FORWARD : BOTH
}

/** Lanes against the traffic, in the older and the newer way of writing them. */
const againstTraffic = (tags: Tags): boolean =>
  ['cycleway', 'cycleway:left', 'cycleway:right', 'cycleway:both'].some((key) =>
    tags.get(key)?.startsWith('opposite'),
  ) ||
  ['cycleway:left:oneway', 'cycleway:right:oneway', 'cycleway:both:oneway'].some((key) =>
    ['no', '-1'].includes(tags.get(key) ?? ''),
  )

/** Bicycles: `oneway:bicycle` first; then a lane against the traffic opens both; then as other vehicles. */
export function bicycleDirections(tags: Tags): Directions {
  const own = directions(tags.get('oneway:bicycle'))
  if (own) return own
  if (againstTraffic(tags)) return BOTH
  return directions(tags.get('oneway:vehicle')) ?? directions(tags.get('oneway')) ?? (isCircle(tags) ? FORWARD : BOTH)
}
