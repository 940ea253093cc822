import type { Rings } from './graph'
import type { EdgeKind } from './network'

/** What the base map is drawn from; degrees WGS-84. */
export interface Drawing {
  /** West, south, east, north. */
  bounds: [number, number, number, number]
  outline: Rings
  water: Rings
  roads: { kind: EdgeKind; line: [number, number][] }[]
}
