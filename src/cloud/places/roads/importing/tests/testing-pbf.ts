import { deflateSync } from 'node:zlib'
import { PbfWriter } from 'pbf'

/** Elements as a test writes them; places in degrees. */
export interface TestNode {
  id: number
  lon: number
  lat: number
  tags?: Record<string, string>
}
export interface TestWay {
  id: number
  refs: number[]
  tags?: Record<string, string>
}
export interface TestRelation {
  id: number
  members: { kind: 'node' | 'way' | 'relation'; id: number; role: string }[]
  tags?: Record<string, string>
}
/** Elements of one block, in the order in which they are to stand in the file. */
export interface TestBlock {
  nodes?: TestNode[]
  /** Nodes one by one instead of in parallel lists. */
  plain?: boolean
  ways?: TestWay[]
  relations?: TestRelation[]
}

const deltas = (values: readonly number[]): number[] => values.map((value, at) => value - (values[at - 1] ?? 0))

class Strings {
  readonly list: string[] = ['']
  of(text: string): number {
    const known = this.list.indexOf(text)
    return known >= 0 ? known : this.list.push(text) - 1
  }
}

const units = (degrees: number): number => Math.round(degrees * 1e7)

function writeTags(pbf: PbfWriter, tags: Record<string, string> | undefined, strings: Strings): void {
  const entries = Object.entries(tags ?? {})
  pbf.writePackedVarint(
    2,
    entries.map(([key]) => strings.of(key)),
  )
  pbf.writePackedVarint(
    3,
    entries.map(([, value]) => strings.of(value)),
  )
}

function writeDense(pbf: PbfWriter, nodes: readonly TestNode[], strings: Strings): void {
  const tagged = nodes.some(({ tags }) => tags)
  const keysValues = nodes.flatMap(({ tags }) => [
    ...Object.entries(tags ?? {}).flatMap(([key, value]) => [strings.of(key), strings.of(value)]),
    0,
  ])
  pbf.writeMessage(
    2,
    () => {
      pbf.writePackedSVarint(1, deltas(nodes.map(({ id }) => id)))
      pbf.writePackedSVarint(8, deltas(nodes.map(({ lat }) => units(lat))))
      pbf.writePackedSVarint(9, deltas(nodes.map(({ lon }) => units(lon))))
      if (tagged) pbf.writePackedVarint(10, keysValues)
    },
    null,
  )
}

const KINDS = ['node', 'way', 'relation']

function writeGroup(pbf: PbfWriter, block: TestBlock, strings: Strings): void {
  if (block.nodes && !block.plain) writeDense(pbf, block.nodes, strings)
  for (const node of (block.plain && block.nodes) || [])
    pbf.writeMessage(
      1,
      () => {
        pbf.writeSVarintField(1, node.id)
        writeTags(pbf, node.tags, strings)
        pbf.writeSVarintField(8, units(node.lat))
        pbf.writeSVarintField(9, units(node.lon))
      },
      null,
    )
  for (const way of block.ways ?? [])
    pbf.writeMessage(
      3,
      () => {
        pbf.writeVarintField(1, way.id)
        writeTags(pbf, way.tags, strings)
        pbf.writePackedSVarint(8, deltas(way.refs))
      },
      null,
    )
  for (const relation of block.relations ?? [])
    pbf.writeMessage(
      4,
      () => {
        pbf.writeVarintField(1, relation.id)
        writeTags(pbf, relation.tags, strings)
        pbf.writePackedVarint(
          8,
          relation.members.map(({ role }) => strings.of(role)),
        )
        pbf.writePackedSVarint(9, deltas(relation.members.map(({ id }) => id)))
        pbf.writePackedVarint(
          10,
          relation.members.map(({ kind }) => KINDS.indexOf(kind)),
        )
      },
      null,
    )
}

function encodeBlock(block: TestBlock): Uint8Array {
  const strings = new Strings()
  const group = new PbfWriter()
  writeGroup(group, block, strings)
  const bytes = group.finish()
  const pbf = new PbfWriter()
  pbf.writeMessage(
    1,
    () => strings.list.forEach((text) => pbf.writeBytesField(1, new TextEncoder().encode(text))),
    null,
  )
  pbf.writeBytesField(2, bytes)
  return pbf.finish()
}

/** A blob as it stands in a file; `contents` writes the blob's own fields, by default zlib. */
export function encodeBlob(type: string, block: Uint8Array, contents?: (pbf: PbfWriter) => void): Buffer {
  const blob = new PbfWriter()
  if (contents) contents(blob)
  else {
    blob.writeVarintField(2, block.length)
    blob.writeBytesField(3, deflateSync(block))
  }
  const body = blob.finish()
  const header = new PbfWriter()
  header.writeStringField(1, type)
  header.writeVarintField(3, body.length)
  const head = header.finish()
  const length = Buffer.alloc(4)
  length.writeUInt32BE(head.length)
  return Buffer.concat([length, head, body])
}

export interface TestHeader {
  features?: string[]
  /** West, south, east, north. */
  bounds?: [number, number, number, number]
  /** Seconds. */
  stamp?: number
}

export function encodeHeader({ features = ['OsmSchema-V0.6', 'DenseNodes'], bounds, stamp }: TestHeader = {}): Buffer {
  const pbf = new PbfWriter()
  if (bounds) {
    const [west, south, east, north] = bounds.map((side) => Math.round(side * 1e9)) as [number, number, number, number]
    pbf.writeMessage(
      1,
      () => [west, east, north, south].forEach((side, at) => pbf.writeSVarintField(at + 1, side)),
      null,
    )
  }
  for (const feature of features) pbf.writeStringField(4, feature)
  if (stamp) pbf.writeVarintField(32, stamp)
  return encodeBlob('OSMHeader', pbf.finish())
}

/** A whole file. */
export const encodePbf = (blocks: readonly TestBlock[], header: TestHeader = {}): Buffer =>
  Buffer.concat([encodeHeader(header), ...blocks.map((block) => encodeBlob('OSMData', encodeBlock(block)))])
