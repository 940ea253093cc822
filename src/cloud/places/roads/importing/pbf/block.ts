import { PbfReader } from 'pbf'
import { damagedRoads } from '../refusals'
import { eachField, endOfBytes, stretchOf, type Stretch } from './fields'

export type Tags = ReadonlyMap<string, string>
export const NO_TAGS: Tags = new Map()

/** A block of a file, taken apart as far as its groups. */
export interface Block {
  pbf: PbfReader
  groups: Stretch[]
  /** Coordinates as told → 1e-7 degrees. */
  lon: (told: number) => number
  lat: (told: number) => number
  /** Milliseconds in one unit of an element's time. */
  dateStep: number
  text: (index: number) => string
}

function strings(pbf: PbfReader, places: Stretch[]): (index: number) => string {
  const known: (string | undefined)[] = []
  const decoder = new TextDecoder()
  return (index) => {
    const place = places[index]
    if (!place) throw damagedRoads('text that is not there')
    return (known[index] ??= decoder.decode(pbf.buf.subarray(place.at, place.end)))
  }
}

/** Degrees out of range mean a damaged file: nothing on earth lies there. */
function coordinate(offset: number, step: number, most: number): (told: number) => number {
  return (told) => {
    const value = Math.round((offset + step * told) / 100)
    if (!(Math.abs(value) <= most * 1e7)) throw damagedRoads('place off the earth')
    return value
  }
}

/** Reads a block's frame: what stands behind the groups in the file holds for all of them. */
export function openBlock(bytes: Uint8Array): Block {
  const pbf = new PbfReader(bytes)
  const groups: Stretch[] = []
  const places: Stretch[] = []
  const frame = { step: 100, lat: 0, lon: 0, date: 1000 }
  eachField(pbf, pbf.length, (field) => {
    if (field === 1) eachField(pbf, endOfBytes(pbf), (inner) => void (inner === 1 && places.push(stretchOf(pbf))))
    else if (field === 2) groups.push(stretchOf(pbf))
    else if (field === 17) frame.step = pbf.readVarint(true)
    else if (field === 18) frame.date = pbf.readVarint(true)
    else if (field === 19) frame.lat = pbf.readVarint(true)
    else if (field === 20) frame.lon = pbf.readVarint(true)
  })
  return {
    pbf,
    groups,
    lon: coordinate(frame.lon, frame.step, 180),
    lat: coordinate(frame.lat, frame.step, 90),
    dateStep: frame.date,
    text: strings(pbf, places),
  }
}

/** The tags of an element, when one of its keys is wanted; else none, and no text is decoded in vain. */
export function tagsOf(block: Block, keys: number[], values: number[], wanted: ReadonlySet<string>): Tags {
  if (keys.length !== values.length) throw damagedRoads('tags without values')
  if (!keys.some((key) => wanted.has(block.text(key)))) return NO_TAGS
  return new Map(keys.map((key, at) => [block.text(key), block.text(values[at]!)]))
}
