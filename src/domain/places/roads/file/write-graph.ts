import type { TimedRoads } from '../building/build-graph'
import type { RoadSource } from '../network'
import { crc32 } from './checksum'
import { MAGIC, NUMBERS_BEFORE, VERSION, type GraphHeader } from './format'

/** Text as bytes of ASCII, a whole number of four; everything else in JSON's escapes. */
function headerBytes(header: GraphHeader): Uint8Array {
  const text = JSON.stringify(header).replace(
    /[\u0080-\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  const padded = text.padEnd(Math.ceil(text.length / 4) * 4, ' ')
  return Uint8Array.from(padded, (letter) => letter.charCodeAt(0))
}

/** The bytes of a graph's file, with where its roads come from. */
export function writeGraph(graph: TimedRoads, source: RoadSource): Uint8Array {
  const { mode, lon, lat, edgeFrom, edgeTo, there, back } = graph
  const header = headerBytes({ mode, nodes: lon.length, edges: edgeFrom.length, source })
  const columns = [lon, lat, edgeFrom, edgeTo, there, back]
  const before = NUMBERS_BEFORE * 4
  const length = columns.reduce((sum, { byteLength }) => sum + byteLength, before + header.length)
  const bytes = new Uint8Array(length)
  bytes.set(header, before)
  let at = before + header.length
  for (const column of columns) {
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), at)
    at += column.byteLength
  }
  const numbers = new Uint32Array([MAGIC, VERSION, header.length, crc32(bytes.subarray(before))])
  bytes.set(new Uint8Array(numbers.buffer), 0)
  return bytes
}
