import { MODE_BITS } from '@/domain/places/roads/network'
import { MODES, type Mode } from '@/domain/places/words'
import type { Tags } from '../pbf/block'
import { firstVerdict, KEYS, verdict } from './verdicts'

/** Whom an obstacle on a way stops where its own tags do not say. Gates, toll booths and lifting bars stop nobody. */
const STOPS: Record<string, readonly Mode[]> = {
  bollard: ['car'],
  block: ['car'],
  chain: ['car'],
  rope: ['car'],
  bar: ['car'],
  jersey_barrier: ['car'],
  planter: ['car'],
  sump_buster: ['car'],
  bus_trap: ['car'],
  yes: ['car'],
  motorcycle_barrier: ['car', 'wheels'],
  cycle_barrier: ['car', 'wheels'],
  log: ['car', 'wheels'],
  debris: ['car', 'wheels', 'bicycle'],
  horse_stile: ['car', 'wheels', 'bicycle'],
  kissing_gate: ['car', 'wheels', 'bicycle'],
  turnstile: ['car', 'wheels', 'bicycle'],
  'full-height_turnstile': ['car', 'wheels', 'bicycle'],
  stile: ['car', 'wheels', 'bicycle'],
  wall: MODES,
  fence: MODES,
  hedge: MODES,
  ditch: MODES,
}

const raisedKerb = (tags: Tags): boolean => tags.get('kerb') === 'raised' || tags.get('kerb') === 'high'

function stops(tags: Tags, mode: Mode): boolean {
  const said = firstVerdict(tags, KEYS[mode])
  if (said !== null) return !said
  if (mode === 'wheels' && raisedKerb(tags)) return true
  const barrier = tags.get('barrier')
  if (barrier === undefined || barrier === 'kerb') return false
  if (verdict(tags.get('access')) === false || tags.get('locked') === 'yes') return true
  const stopped = Object.hasOwn(STOPS, barrier) ? STOPS[barrier]! : []
  return stopped.includes(mode) && verdict(tags.get('access')) !== true
}

/** MODE_BITS of those whom an obstacle at a node stops. Example: barrier=bollard → cars. */
export const stoppedAt = (tags: Tags): number =>
  tags.has('barrier') || tags.has('kerb')
    ? MODES.reduce((bits, mode) => bits | (stops(tags, mode) ? MODE_BITS[mode] : 0), 0)
    : 0
