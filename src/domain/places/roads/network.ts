import type { Mode } from '../words'

/**
 * Classes of roads, as an edge's `kind` counts them. A class only sets a car's usual speed and how a piece is timed and
 * drawn; who may use it stands in `allowed`.
 */
export const EDGE_KINDS = [
  'motorway',
  'trunk',
  'primary',
  'secondary',
  'tertiary',
  'residential',
  'service',
  'track',
  'pedestrian',
  'footway',
  'path',
  'cycleway',
  'steps',
  'ferry',
  'lift',
] as const
export type EdgeKind = (typeof EDGE_KINDS)[number]

/** Bits of `allowed` and `allowedBack`. */
export const MODE_BITS: Record<Mode, number> = { foot: 1, wheels: 2, bicycle: 4, car: 8 }

/**
 * What a source of roads gives, in columns. Every point of a way is a node, so that an edge is straight and somebody can
 * be set down anywhere along it.
 */
export interface RoadNetwork {
  /** Nodes, degrees WGS-84. */
  lon: Float64Array
  lat: Float64Array
  /** Metres above the sea; NaN where unknown. On bridges and in tunnels interpolated from end to end. */
  height: Float32Array
  /** Edges: indices of nodes. */
  from: Uint32Array
  to: Uint32Array
  /** Length along the way, without the slope. */
  metres: Float32Array
  /** Index into EDGE_KINDS. */
  kind: Uint8Array
  /** MODE_BITS of those who may go from `from` to `to`, and of those who may go back. */
  allowed: Uint8Array
  allowedBack: Uint8Array
  /** A car's (on a ferry: the ferry's) speed; 0 unknown, the class decides. */
  kmh: Uint8Array
}

/** Where roads come from: shown on the map and kept in a graph's file. */
export interface RoadSource {
  name: string
  /** Civil date of the data. */
  date: string
  licence: string
  attribution: string
  /** Of the file the roads were read from (SHA-256, hex); the sample says `sample-…`. */
  hash: string
  /** Invented roads: said on the map, nobody may take them for real. */
  sample: boolean
}
