import { contours } from 'd3-contour'
import { AREA, WALK_KMH, WHEELS_KMH } from '../constants'
import { DEGREE_METRES, lonDegreeMetres } from '../geo'
import type { Rings, RoadGraph, Snap } from '../graph'
import { advance, withSearch } from '../searching/search'
import { simplifyRing } from './simplify'
import { reachedStretches } from './stretches'
import { timeGrid, type TimeGrid } from './time-grid'

type Ring = [number, number][]

export interface AreaAsked {
  /** Share of the mode's speed (PACE_FACTORS). */
  factor?: number
  minutes: number
}

/** Milliseconds of going a metre beside the road: whoever rides or drives walks there. */
const besideRoad = (graph: RoadGraph): number => 3600 / (graph.mode === 'wheels' ? WHEELS_KMH : WALK_KMH)

/** Outer rings of where somebody arrives within the limit, in degrees. */
function outerRings(grid: TimeGrid, limit: number, perMetre: number): Ring[] {
  const perCell = perMetre * grid.cell
  // Time to spare, cut at one square's walk: the outline then runs between two points and not right beside one.
  const spare = Array.from(grid.time, (time) => Math.max(-perCell, Math.min(perCell, limit - time)))
  const [shape] = contours().size([grid.columns, grid.rows]).thresholds([0])(spare)
  // d3 counts a point of the grid as a square whose middle is half a step in.
  const place = ([x, y]: number[]): [number, number] => [
    grid.west + (x! - 0.5) * grid.stepLon,
    grid.south + (y! - 0.5) * grid.stepLat,
  ]
  return shape!.coordinates.map(([outer]) => outer!.map(place))
}

const vertices = (rings: readonly Ring[]): number => rings.reduce((sum, { length }) => sum + length, 0)

/** Twice the area within a ring in square degrees, positive against the clock. */
const turn = (ring: Ring): number => {
  const [west, south] = ring[0]!
  const cross = ([ax, ay]: [number, number], [bx, by]: [number, number]) =>
    (ax - west) * (by - south) - (bx - west) * (ay - south)
  return ring.reduce((sum, point, n) => (n > 0 ? sum + cross(ring[n - 1]!, point) : 0), 0)
}

const size = (ring: Ring): number => Math.abs(turn(ring))

/** Rings with at most `mostVertices` points in all: the outline gets coarser, and what is smaller than that is left out. */
function slim(rings: readonly Ring[]): Ring[] {
  for (let tolerance: number = AREA.simplify; ; tolerance *= 1.5) {
    const least = (2 * tolerance * tolerance) / (DEGREE_METRES * lonDegreeMetres(rings[0]?.[0]?.[1] ?? 0))
    const slimmed = rings
      .map((ring) => simplifyRing(ring, tolerance))
      .filter((ring) => ring.length >= 4 && size(ring) >= least)
    if (vertices(slimmed) <= AREA.mostVertices) return slimmed.sort((one, other) => size(other) - size(one))
  }
}

/** A ring the way GeoJSON wants an outer one: against the clock. */
const againstClock = (ring: Ring): Ring => (turn(ring) < 0 ? [...ring].reverse() : ring)

const degrees = (ring: Ring): Ring => ring.map(([lon, lat]) => [Number(lon.toFixed(6)), Number(lat.toFixed(6))])

/**
 * Where one gets from an origin within some minutes, up to about 60 m beside the roads: outlines without holes, biggest
 * first, at most 300 points in all, true to 15 m where these suffice.
 * Example: a 15-minute walk in an even street grid → one ring near a diamond of 1.2 km.
 */
export function reachArea(graph: RoadGraph, origin: Snap, { factor = 1, minutes }: AreaAsked): Rings {
  const limit = Math.round(minutes * 60_000 * factor)
  const perMetre = besideRoad(graph)
  const grid = withSearch(graph, origin, { limit }, (search) => {
    advance(search, limit)
    return timeGrid(reachedStretches(graph, search, origin), perMetre)
  })
  return slim(outerRings(grid, limit, perMetre)).map((ring) => [degrees(againstClock(ring))])
}
