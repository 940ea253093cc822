import type { Drawing } from '@/domain/places/roads/drawing'
import { readGraph } from '@/domain/places/roads/file/read-graph'
import { writeGraph } from '@/domain/places/roads/file/write-graph'
import type { RoadGraph } from '@/domain/places/roads/graph'
import type { RoadSource } from '@/domain/places/roads/network'
import { MODES } from '@/domain/places/words'
import { drawBase } from './drawing/draw-base'
import { eachMode, type Roads } from './roads'

interface Head {
  source: RoadSource
  drawing: Drawing
  /** Bytes of each graph, in the order of MODES. */
  lengths: number[]
}

const LENGTH_BYTES = 4

/** Graphs and drawing in one run of bytes: length of the head, the head as JSON, the graphs. */
export function packRoads(graphs: readonly RoadGraph[], drawing: Drawing, source: RoadSource): Buffer {
  const files = graphs.map((graph) => writeGraph(graph, source))
  const head = Buffer.from(JSON.stringify({ source, drawing, lengths: files.map(({ length }) => length) }))
  const length = Buffer.alloc(LENGTH_BYTES)
  length.writeUInt32LE(head.length)
  return Buffer.concat([length, head, ...files])
}

/** @throws when the bytes are no packed roads */
export async function unpackRoads(bytes: Buffer): Promise<Roads> {
  const headEnd = LENGTH_BYTES + bytes.readUInt32LE()
  const { source, drawing, lengths } = JSON.parse(bytes.toString('utf8', LENGTH_BYTES, headEnd)) as Head
  const from = (n: number) => lengths.slice(0, n).reduce((sum, length) => sum + length, headEnd)
  const graphs = await eachMode((mode) => {
    const n = MODES.indexOf(mode)
    const read = readGraph(new Uint8Array(bytes.subarray(from(n), from(n + 1))))
    if (!read.ok) throw new Error(`sample roads: ${read.reason}`)
    return read.graph
  })
  return { source, graphs, base: await drawBase(drawing, source) }
}
