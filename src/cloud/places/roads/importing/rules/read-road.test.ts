import { EDGE_KINDS, MODE_BITS } from '@/domain/places/roads/network'
import { MODES } from '@/domain/places/words'
import { readRoad } from './read-road'

const LETTERS = { foot: 'f', wheels: 'w', bicycle: 'b', car: 'c' } as const

const modes = (bits: number): string =>
  MODES.filter((mode) => bits & MODE_BITS[mode])
    .map((mode) => LETTERS[mode])
    .join('')

const tagsOf = (text: string) => new Map(text.split(' ').map((tag) => tag.split('=') as [string, string]))

/** "along/against" by letters, or "none". */
function access(text: string): string {
  const road = readRoad(tagsOf(text))
  return road ? `${modes(road.allowed)}/${modes(road.allowedBack)}` : 'none'
}

describe('who may use which way', () => {
  it.each([
    // By class alone.
    ['highway=residential', 'fwbc/fwbc'],
    ['highway=living_street', 'fwbc/fwbc'],
    ['highway=service', 'fwbc/fwbc'],
    ['highway=trunk', 'fbc/fbc'],
    ['highway=primary_link', 'fwbc/fwbc'],
    ['highway=motorway', 'c/'],
    ['highway=motorway_link', 'c/'],
    ['highway=pedestrian', 'fw/fw'],
    ['highway=footway', 'fw/fw'],
    ['highway=corridor', 'fw/fw'],
    ['highway=cycleway', 'fwb/fwb'],
    ['highway=path', 'fb/fb'],
    ['highway=track', 'fb/fb'],
    ['highway=bridleway', 'f/f'],
    ['highway=steps', 'f/f'],
    ['highway=elevator', 'fw/fw'],
    ['route=ferry', 'f/f'],
    // Not roads, or not yet.
    ['highway=construction construction=primary', 'none'],
    ['highway=proposed', 'none'],
    ['highway=raceway', 'none'],
    ['highway=bus_guideway', 'none'],
    ['highway=constructor', 'none'],
    ['railway=rail', 'none'],
    ['route=ferry foot=no', 'none'],
    // Private, and the special before the general.
    ['highway=service access=private', 'none'],
    ['highway=service access=no', 'none'],
    ['highway=residential access=private foot=yes', 'fw/fw'],
    ['highway=residential access=destination', 'fwbc/fwbc'],
    ['highway=residential motor_vehicle=private', 'fwb/fwb'],
    ['highway=residential motor_vehicle=no motorcar=yes', 'fwbc/fwbc'],
    ['highway=residential vehicle=no bicycle=yes', 'fwb/fwb'],
    ['highway=residential foot=no', 'bc/bc'],
    ['highway=residential foot=use_sidepath', 'bc/bc'],
    ['highway=residential bicycle=dismount', 'fwc/fwc'],
    ['highway=service motor_vehicle=delivery', 'fwb/fwb'],
    ['highway=service service=emergency_access', 'fwb/fwb'],
    ['highway=service access=permit', 'none'],
    ['highway=residential access=nonsense', 'fwbc/fwbc'],
    // `access=yes` opens nothing that the class keeps closed; the mode's own tag does.
    ['highway=footway access=yes', 'fw/fw'],
    ['highway=footway bicycle=yes', 'fwb/fwb'],
    ['highway=pedestrian motor_vehicle=yes', 'fwc/fwc'],
    ['highway=track motor_vehicle=yes', 'fbc/fbc'],
    // Motorways never, motorroads only where they say so.
    ['highway=motorway foot=yes bicycle=yes wheelchair=yes access=yes', 'c/'],
    ['highway=trunk motorroad=yes', 'c/c'],
    ['highway=trunk motorroad=yes foot=yes', 'fc/fc'],
    // Pavements.
    ['highway=trunk sidewalk=both', 'fwbc/fwbc'],
    ['highway=trunk sidewalk=no', 'bc/bc'],
    ['highway=trunk sidewalk=separate', 'bc/bc'],
    ['highway=trunk sidewalk:left=no sidewalk:right=yes', 'fwbc/fwbc'],
    ['highway=primary sidewalk=separate', 'fwbc/fwbc'],
    ['highway=primary sidewalk=no', 'fbc/fbc'],
    ['highway=tertiary sidewalk=no', 'fwbc/fwbc'],
    // Wheels: surface, slope, wheelchair; never stairs.
    ['highway=path surface=asphalt', 'fwb/fwb'],
    ['highway=path surface=gravel', 'fb/fb'],
    ['highway=path wheelchair=yes', 'fwb/fwb'],
    ['highway=track tracktype=grade1', 'fwb/fwb'],
    ['highway=footway surface=dirt', 'f/f'],
    ['highway=footway smoothness=very_bad', 'f/f'],
    ['highway=footway incline=15%', 'f/f'],
    ['highway=footway incline=-6%', 'fw/fw'],
    ['highway=footway incline=up', 'fw/fw'],
    ['highway=footway wheelchair=no', 'f/f'],
    ['highway=footway wheelchair=limited', 'fw/fw'],
    ['highway=footway foot=no wheelchair=yes', 'none'],
    ['highway=steps wheelchair=yes ramp:wheelchair=yes bicycle=yes motorcar=yes', 'f/f'],
    ['route=ferry wheelchair=yes bicycle=yes motor_vehicle=yes', 'fwbc/fwbc'],
    // One-ways bind vehicles, not feet.
    ['highway=residential oneway=yes', 'fwbc/fw'],
    ['highway=residential oneway=1', 'fwbc/fw'],
    ['highway=residential oneway=-1', 'fw/fwbc'],
    ['highway=residential oneway=no', 'fwbc/fwbc'],
    ['highway=residential oneway=yes oneway:bicycle=no', 'fwbc/fwb'],
    ['highway=residential oneway=yes cycleway=opposite_lane', 'fwbc/fwb'],
    ['highway=residential oneway=yes cycleway:left=lane cycleway:left:oneway=-1', 'fwbc/fwb'],
    ['highway=residential oneway=reversible', 'fwb/fwb'],
    ['highway=residential oneway=alternating', 'fwbc/fwbc'],
    ['highway=residential oneway:motor_vehicle=yes', 'fwbc/fwb'],
    ['highway=tertiary junction=roundabout', 'fwbc/fw'],
    ['highway=tertiary junction=circular', 'fwbc/fw'],
    ['highway=tertiary junction=roundabout oneway=no', 'fwbc/fwbc'],
    ['highway=motorway oneway=no', 'c/c'],
    ['highway=cycleway oneway=yes', 'fwb/fw'],
    ['highway=footway oneway=yes', 'fw/fw'],
    ['highway=footway oneway:foot=yes', 'fw/'],
    ['highway=footway foot:backward=no', 'fw/'],
    ['highway=steps conveying=forward', 'f/'],
    ['highway=steps conveying=backward', '/f'],
    ['highway=footway conveying=yes', 'f/f'],
  ])('%s → %s', (tags, expected) => {
    expect(access(tags)).toBe(expected)
  })

  it.each([
    ['highway=unclassified', 'residential'],
    ['highway=secondary_link', 'secondary'],
    ['highway=platform', 'footway'],
    ['highway=bridleway', 'path'],
    ['highway=elevator', 'lift'],
    ['route=ferry', 'ferry'],
  ])('%s counts as %s', (tags, kind) => {
    expect(EDGE_KINDS[readRoad(tagsOf(tags))!.kind]).toBe(kind)
  })

  it.each([
    ['highway=primary bridge=yes', 'bridge'],
    ['highway=primary bridge=viaduct', 'bridge'],
    ['highway=primary bridge=no', 'ground'],
    ['highway=primary tunnel=yes', 'tunnel'],
    ['highway=service tunnel=building_passage', 'tunnel'],
    ['route=ferry', 'ferry'],
    ['highway=primary', 'ground'],
  ])('%s: carried by %s', (tags, span) => {
    expect(readRoad(tagsOf(tags))!.span).toBe(span)
  })
})
