import type { Tags } from '../pbf/block'

/** What an access tag says of people who are just passing: yes, no, or nothing we know. */
const OPEN = new Set(['yes', 'permissive', 'designated', 'official', 'public', 'destination', 'customers', 'limited'])
const CLOSED = new Set([
  'no',
  'private',
  'agricultural',
  'forestry',
  'agricultural;forestry',
  'delivery',
  'emergency',
  'military',
  'permit',
  'residents',
  'staff',
  'employees',
  'use_sidepath',
  'dismount',
  'impassable',
])

export type Verdict = boolean | null

export const verdict = (value: string | undefined): Verdict =>
  value === undefined ? null : OPEN.has(value) ? true : CLOSED.has(value) ? false : null

/** The first of the keys that says something. */
export function firstVerdict(tags: Tags, keys: readonly string[]): Verdict {
  for (const key of keys) {
    const said = verdict(tags.get(key))
    if (said !== null) return said
  }
  return null
}

/**
 * May one pass: the mode's own keys decide, the special before the general; else `access` may close, but never opens to
 * a mode what its class does not (`access=yes` on a footway lets no car in). Source: OSM wiki, "Key:access".
 */
export function mayPass(tags: Tags, keys: readonly string[], usual: boolean): boolean {
  return firstVerdict(tags, keys) ?? (verdict(tags.get('access')) === false ? false : usual)
}

/** The keys of each mode, special before general. */
export const KEYS = {
  foot: ['foot'],
  wheels: ['wheelchair', 'foot'],
  bicycle: ['bicycle', 'vehicle'],
  car: ['motorcar', 'motor_vehicle', 'vehicle'],
} as const

export const isYes = (value: string | undefined): boolean => value === 'yes' || value === 'true' || value === '1'
