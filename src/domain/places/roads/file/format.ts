import type { Mode } from '../../words'
import type { RoadSource } from '../network'

/**
 * A graph's file, little-endian: four numbers (MAGIC, VERSION, bytes of the header, CRC-32 of all that follows the four),
 * the header as JSON in ASCII, filled up with spaces to four bytes, then the columns lon, lat of the nodes and from, to,
 * there, back of the edges, four bytes a number. Arcs and index are made when it is read.
 */
export const MAGIC = 0x47524a58
export const VERSION = 1
export const NUMBERS_BEFORE = 4
export const COLUMNS_OF_NODES = 2
export const COLUMNS_OF_EDGES = 4

export interface GraphHeader {
  mode: Mode
  nodes: number
  edges: number
  source: RoadSource
}
