import type { Point } from '../location/location-types'

/** A place on the map: a plain picture, told from others by shape, colour and a character in it. */
export interface MapMark {
  id: string
  point: Point
  /** On the web any address of a picture, in WeChat a file of the program. */
  picture: string
  /** Chosen in the list: drawn larger, above the others. */
  on: boolean
  /** Out of reach in the minutes asked for. */
  faint: boolean
}

/** Lines as the cloud sends them, decoded: `[lon, lat]` in degrees WGS-84. */
export type Line = readonly (readonly [number, number])[]

/** Our own drawing of the district, for where no licensed map is to be had. */
export interface DrawnBase {
  bounds: { west: number; south: number; east: number; north: number }
  outline: readonly Line[]
  water: readonly { filled: boolean; lines: readonly Line[] }[]
  /** From broad to narrow. */
  roads: readonly { kind: 'main' | 'street' | 'path' | 'steps' | 'ferry'; lines: readonly Line[] }[]
}

/** Pictures of a licensed map; shown only together with whose it is and its 审图号. */
export interface Tiles {
  url: string
  attribution: string
}

/** Parts of an area, each as its outer ring followed by its holes; GeoJSON's `MultiPolygon.coordinates`. */
export type Area = readonly (readonly Line[])[]

export interface MapProps {
  id: string
  /** What the picture shows, for those who listen; everything on it also stands in the list. */
  label: string
  /** Null while it is on its way. WeChat draws a base of its own and wants none. */
  base: DrawnBase | null
  tiles: Tiles | null
  origin: Point | null
  area: Area | null
  marks: readonly MapMark[]
  /** Changes when all of it should come into sight again. */
  fitKey: string
  onMark: (id: string) => void
  /** Somebody tapped where nothing stands. */
  onPoint: (point: Point) => void
}

export interface MapHandle {
  zoom: (step: 1 | -1) => void
}
