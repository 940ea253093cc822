import { PbfReader } from 'pbf'
import { refused } from '../refusals'
import { eachField, endOfBytes, textOf } from './fields'

/** West, south, east, north; degrees. */
export type Bounds = [number, number, number, number]

export interface PbfHeader {
  bounds: Bounds | null
  /** Instant (ms) of the data, as the maker of the file tells it. */
  stampedAt: number | null
}

/** What a reader must understand to read a file right; anything else changes the meaning of what follows. */
const UNDERSTOOD = new Set(['OsmSchema-V0.6', 'DenseNodes'])

function checkFeature(feature: string): void {
  if (UNDERSTOOD.has(feature)) return
  if (feature === 'HistoricalInformation')
    throw refused('这是带历史版本的文件，请下载不带历史的 .osm.pbf 再导入。', 'history file')
  throw refused('这个文件用了不支持的特性，请换一个来源的 .osm.pbf 再导入。', `feature ${feature.slice(0, 40)}`)
}

function readBounds(pbf: PbfReader): Bounds | null {
  const end = endOfBytes(pbf)
  const sides = [NaN, NaN, NaN, NaN]
  eachField(pbf, end, (field) => {
    if (field >= 1 && field <= 4) sides[field - 1] = pbf.readSVarint() / 1e9
  })
  const [west, east, north, south] = sides as Bounds
  return west < east && south < north ? [west, south, east, north] : null
}

/** The first block of a file: refuses what we would misunderstand. */
export function readHeader(block: Uint8Array): PbfHeader {
  const pbf = new PbfReader(block)
  const header: PbfHeader = { bounds: null, stampedAt: null }
  eachField(pbf, pbf.length, (field) => {
    if (field === 1) header.bounds = readBounds(pbf)
    else if (field === 4) checkFeature(textOf(pbf))
    else if (field === 32) header.stampedAt = pbf.readVarint(true) * 1000
  })
  return header
}
