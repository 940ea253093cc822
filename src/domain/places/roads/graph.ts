import type { Mode } from '../words'

/** In place of milliseconds: nobody may go this way. */
export const FORBIDDEN = 0xffffffff

/** Longest an edge may take, milliseconds: six days, and two of them are still a whole number of 31 bits. */
export const LONGEST = 0x1fffffff

/** Arcs by node (compressed rows): those of node n are first[n] … first[n + 1] − 1. */
export interface Arcs {
  first: Int32Array
  to: Int32Array
  milliseconds: Int32Array
}

/** Which edges lie in which square: those of cell c are edges[first[c]] … edges[first[c + 1] − 1]. */
export interface EdgeGrid {
  west: number
  south: number
  /** 1e-7 degrees. */
  cellLon: number
  cellLat: number
  columns: number
  rows: number
  first: Uint32Array
  edges: Uint32Array
}

/**
 * One mode's roads, compact. Nodes and edges stand in an order of place, not of the source. Times are whole
 * milliseconds: sums are exact, whichever way they are added up.
 */
export interface RoadGraph {
  mode: Mode
  /** Nodes, 1e-7 degrees. */
  lon: Int32Array
  lat: Int32Array
  /** Edges: from → to there, to → from back; FORBIDDEN where one may not. */
  edgeFrom: Uint32Array
  edgeTo: Uint32Array
  there: Uint32Array
  back: Uint32Array
  forward: Arcs
  reverse: Arcs
  grid: EdgeGrid
  /** 1 for an edge of a part of the network that leads somewhere, 0 for an island of a few paths. */
  connected: Uint8Array
}

/** A point set down on the nearest road. */
export interface Snap {
  edge: number
  /** 0 at edgeFrom … 1 at edgeTo. */
  along: number
  lon: number
  lat: number
  /** From the point to the road. */
  metres: number
  /** Metres to a nearer road that leads nowhere and was passed over; null when the nearest was taken. */
  passedOver: number | null
}

/** MultiPolygon of GeoJSON without holes: polygons → [ring] → [lon, lat], closed. */
export type Rings = [number, number][][][]
