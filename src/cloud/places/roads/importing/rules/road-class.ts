import type { EdgeKind } from '@/domain/places/roads/network'
import type { Mode } from '@/domain/places/words'
import type { Tags } from '../pbf/block'

/** A class of way: what it counts as, and who may use it where no tag says otherwise. */
export interface RoadClass {
  kind: EdgeKind
  usual: Record<Mode, boolean>
}

const open = (kind: EdgeKind, modes: string): RoadClass => ({
  kind,
  usual: {
    foot: modes.includes('f'),
    wheels: modes.includes('w'),
    bicycle: modes.includes('b'),
    car: modes.includes('c'),
  },
})

/**
 * Defaults of the OSM wiki ("OSM tags for routing/Access restrictions", worldwide and China): f foot, w wheels,
 * b bicycle, c car. Paths and tracks are open to wheels only when a surface says so (see wheels.ts). Not listed means
 * not a road: construction, proposed, raceway, bus_guideway, escape, rest_area …
 */
const HIGHWAYS: Record<string, RoadClass> = {
  motorway: open('motorway', 'c'),
  motorway_link: open('motorway', 'c'),
  trunk: open('trunk', 'fwbc'),
  trunk_link: open('trunk', 'fwbc'),
  primary: open('primary', 'fwbc'),
  primary_link: open('primary', 'fwbc'),
  secondary: open('secondary', 'fwbc'),
  secondary_link: open('secondary', 'fwbc'),
  tertiary: open('tertiary', 'fwbc'),
  tertiary_link: open('tertiary', 'fwbc'),
  unclassified: open('residential', 'fwbc'),
  residential: open('residential', 'fwbc'),
  living_street: open('residential', 'fwbc'),
  road: open('residential', 'fwbc'),
  service: open('service', 'fwbc'),
  track: open('track', 'fwb'),
  pedestrian: open('pedestrian', 'fw'),
  footway: open('footway', 'fw'),
  platform: open('footway', 'fw'),
  corridor: open('footway', 'fw'),
  path: open('path', 'fwb'),
  bridleway: open('path', 'f'),
  cycleway: open('cycleway', 'fwb'),
  steps: open('steps', 'f'),
  elevator: open('lift', 'fw'),
}

/** Ferries carry people; a vehicle only where a tag says so, and wheels too: most landings here are long stairs. */
const FERRY = open('ferry', 'f')

export function roadClass(tags: Tags): RoadClass | null {
  const highway = tags.get('highway')
  if (highway !== undefined) return Object.hasOwn(HIGHWAYS, highway) ? HIGHWAYS[highway]! : null
  return tags.get('route') === 'ferry' ? FERRY : null
}
