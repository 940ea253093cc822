import { PbfReader } from 'pbf'
import { damagedRoads } from '../refusals'
import { NO_TAGS, tagsOf, type Block, type Tags } from './block'
import type { Listener } from './listener'
import { eachField, endOfBytes, stretchOf, type Stretch } from './fields'

interface Lists {
  ids: Stretch | null
  lats: Stretch | null
  lons: Stretch | null
  tags: Stretch | null
  times: Stretch | null
}

function listsOf(pbf: PbfReader, dense: Stretch): Lists {
  const lists: Lists = { ids: null, lats: null, lons: null, tags: null, times: null }
  pbf.pos = dense.at
  eachField(pbf, dense.end, (field) => {
    if (field === 1) lists.ids = stretchOf(pbf)
    else if (field === 5)
      eachField(pbf, endOfBytes(pbf), (inner) => void (inner === 2 && (lists.times = stretchOf(pbf))))
    else if (field === 8) lists.lats = stretchOf(pbf)
    else if (field === 9) lists.lons = stretchOf(pbf)
    else if (field === 10) lists.tags = stretchOf(pbf)
  })
  return lists
}

/** A list told as differences, read one number at a time. */
function deltas(block: Block, stretch: Stretch | null) {
  const pbf = new PbfReader(block.pbf.buf)
  pbf.pos = stretch?.at ?? 0
  const end = stretch?.end ?? 0
  let sum = 0
  return {
    more: () => pbf.pos < end,
    next: () => {
      if (pbf.pos >= end) throw damagedRoads('nodes without places')
      sum += pbf.readSVarint()
      if (pbf.pos > end) throw damagedRoads('list of a wrong length')
      return sum
    },
  }
}

/** Tags of nodes stand in one list: key, value, key, value, 0 for each node; none at all when no node has any. */
function nodeTags(block: Block, stretch: Stretch | null, wanted: ReadonlySet<string>): () => Tags {
  if (!stretch || stretch.at === stretch.end) return () => NO_TAGS
  const pbf = new PbfReader(block.pbf.buf)
  pbf.pos = stretch.at
  const next = () => {
    if (pbf.pos >= stretch.end) throw damagedRoads('tags of too few nodes')
    return pbf.readVarint()
  }
  return () => {
    let key = next()
    if (key === 0) return NO_TAGS
    const keys: number[] = []
    const values: number[] = []
    for (; key !== 0; key = next()) {
      keys.push(key)
      values.push(next())
    }
    return tagsOf(block, keys, values, wanted)
  }
}

/** The usual form of nodes: parallel lists. */
export function readDense(block: Block, dense: Stretch, listener: Listener): void {
  const lists = listsOf(block.pbf, dense)
  const ids = deltas(block, lists.ids)
  const lats = deltas(block, lists.lats)
  const lons = deltas(block, lists.lons)
  const tags = nodeTags(block, lists.tags, listener.keys)
  while (ids.more()) {
    const id = ids.next()
    if (!Number.isSafeInteger(id)) throw damagedRoads('element without a number')
    const lon = block.lon(lons.next())
    listener.node!(id, lon, block.lat(lats.next()), tags())
  }
  if (lats.more() || lons.more()) throw damagedRoads('places without nodes')
  if (listener.touched) {
    const times = deltas(block, lists.times)
    while (times.more()) listener.touched(times.next() * block.dateStep)
  }
}
