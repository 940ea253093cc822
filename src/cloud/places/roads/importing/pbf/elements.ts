import type { PbfReader } from 'pbf'
import { damagedRoads } from '../refusals'
import { tagsOf, type Block, type Tags } from './block'
import type { Kind, Listener, Member } from './listener'
import { readDense } from './dense'
import { eachField, endOfBytes, packed, packedDeltas, stretchOf, type Stretch } from './fields'

/** Bits: which kinds a block holds. */
export const KIND_BITS: Record<Kind, number> = { node: 1, way: 2, relation: 4 }
const MEMBER_KINDS: Kind[] = ['node', 'way', 'relation']

/** Fields of a way or relation that are read later. */
interface Parts {
  id: number
  keys: Stretch | null
  values: Stretch | null
  lists: Record<number, Stretch>
}

function partsOf(pbf: PbfReader): Parts {
  const parts: Parts = { id: NaN, keys: null, values: null, lists: {} }
  const end = endOfBytes(pbf)
  eachField(pbf, end, (field) => {
    if (field === 1) parts.id = pbf.readVarint(true)
    else if (field === 2) parts.keys = stretchOf(pbf)
    else if (field === 3) parts.values = stretchOf(pbf)
    else if (field >= 8 && field <= 10) parts.lists[field] = stretchOf(pbf)
  })
  if (!Number.isSafeInteger(parts.id)) throw damagedRoads('element without a number')
  return parts
}

function tagsOfParts(block: Block, parts: Parts, wanted: ReadonlySet<string>): Tags {
  const { pbf } = block
  const read = () => pbf.readVarint()
  const keys = packed(pbf, parts.keys, read)
  return tagsOf(block, keys, packed(pbf, parts.values, read), wanted)
}

function readWay(block: Block, listener: Listener): void {
  const { pbf } = block
  const parts = partsOf(pbf)
  const end = pbf.pos
  const tags = tagsOfParts(block, parts, listener.keys)
  listener.way!(parts.id, tags, () => packedDeltas(pbf, parts.lists[8] ?? null))
  pbf.pos = end
}

function readRelation(block: Block, listener: Listener): void {
  const { pbf } = block
  const parts = partsOf(pbf)
  const end = pbf.pos
  const members = (): Member[] => {
    const roles = packed(pbf, parts.lists[8] ?? null, () => pbf.readVarint())
    const ids = packedDeltas(pbf, parts.lists[9] ?? null)
    const kinds = packed(pbf, parts.lists[10] ?? null, () => pbf.readVarint())
    if (ids.length !== roles.length || ids.length !== kinds.length) throw damagedRoads('members without roles')
    return ids.map((id, at) => {
      const kind = MEMBER_KINDS[kinds[at]!]
      if (!kind) throw damagedRoads('member of an unknown kind')
      return { id, kind, role: block.text(roles[at]!) }
    })
  }
  listener.relation!(parts.id, tagsOfParts(block, parts, listener.keys), members)
  pbf.pos = end
}

/** A node that stands alone, as few writers write it: its id is zigzag, unlike a way's. */
function readNode(block: Block, listener: Listener): void {
  const { pbf } = block
  const node = { id: NaN, lat: NaN, lon: NaN, keys: null as Stretch | null, values: null as Stretch | null }
  const end = endOfBytes(pbf)
  eachField(pbf, end, (field) => {
    if (field === 1) node.id = pbf.readSVarint()
    else if (field === 2) node.keys = stretchOf(pbf)
    else if (field === 3) node.values = stretchOf(pbf)
    else if (field === 8) node.lat = pbf.readSVarint()
    else if (field === 9) node.lon = pbf.readSVarint()
  })
  const tags = tagsOfParts(block, { id: node.id, keys: node.keys, values: node.values, lists: {} }, listener.keys)
  listener.node!(node.id, block.lon(node.lon), block.lat(node.lat), tags)
  pbf.pos = end
}

/** Tells the listener all elements of a block; returns the KIND_BITS of what is in it. */
export function readElements(block: Block, listener: Listener): number {
  const { pbf } = block
  let bits = 0
  for (const group of block.groups) {
    pbf.pos = group.at
    eachField(pbf, group.end, (field) => {
      if (field === 1 || field === 2) bits |= KIND_BITS.node
      else if (field === 3) bits |= KIND_BITS.way
      else if (field === 4) bits |= KIND_BITS.relation
      if (field === 1 && listener.node) readNode(block, listener)
      else if (field === 2 && listener.node) readDense(block, stretchOf(pbf), listener)
      else if (field === 3 && listener.way) readWay(block, listener)
      else if (field === 4 && listener.relation) readRelation(block, listener)
    })
  }
  return bits
}
