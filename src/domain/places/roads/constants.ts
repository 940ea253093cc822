import type { Pace } from '../words'
import type { EdgeKind } from './network'

/** Every number the minutes rest on, each with its source. Speeds in km/h on the flat, slopes as rise over run. */

/** Mean radius of the earth (IUGG), metres. */
export const EARTH_METRES = 6_371_008.8

/** Walking on the flat: the usual planning figure of 15-minute circles, 1.2 km (TD/T 1062-2021, 社区生活圈规划技术指南). */
export const WALK_KMH = 4.8

/** A pace as a share of its mode's speed. Elderly people: 0.7, our assumption (3.4 km/h, about 0.93 m/s, as crossings for old people are timed). */
export const PACE_FACTORS: Record<Pace, number> = { walk: 1, elder: 0.7, wheels: 1, bicycle: 1, car: 1 }

/**
 * Tobler's hiking function (Tobler 1993): speed ∝ exp(−3.5 · |slope + 0.05|), used as a ratio to its own flat value.
 * Beyond `steepest` a street is stairs or an error of the height model, so the slope is capped there.
 */
export const TOBLER = { steepness: 3.5, bestSlope: -0.05, steepest: 0.4 } as const

/**
 * Stairs by their rise, metres of height a second, on top of walking their length on the flat: our assumption, which
 * keeps stairs a little slower than Tobler's slope of the same rise (rise 0.2: 62 s for 40 m against 60). Where heights
 * are unknown the rise is that of 0.15 m risers on 0.30 m treads (GB 50352-2019, 6.7.1) with landings between.
 */
export const STAIRS = { upPerSecond: 0.25, downPerSecond: 0.35, usualSlope: 0.4 } as const

/** A wheelchair or pram on the flat, km/h: our assumption, and what Valhalla takes for wheelchairs. */
export const WHEELS_KMH = 4

/**
 * Ratio of a wheelchair's speed by slope, up or down: free to 1:20, half at 1:12, a quarter at 1:8 (the slopes of
 * GB 50763-2012, 3.4.4), hardly at all beyond 1:4. Steep streets are disliked and not forbidden: a height model of 30 m
 * is too coarse to cut a town in two by.
 */
export const WHEELS_SLOPES: readonly (readonly [slope: number, ratio: number])[] = [
  [1 / 20, 1],
  [1 / 12, 0.5],
  [1 / 8, 0.25],
  [1 / 4, 0.1],
]

/** A bicycle in town on the flat, km/h: our assumption, lights and crossings included. */
export const BICYCLE_KMH = 15

/**
 * A bicycle by slope: Parkin & Rotheram 2010 measured −1.44 km/h for each 1 % up and +0.86 km/h for each 1 % down at
 * 21.6 km/h on the flat; kept as ratios. Slowest: pushed. Fastest: held back by the brakes.
 */
export const BICYCLE = { upLoss: 1.44 / 21.6, downGain: 0.86 / 21.6, slowest: 0.25, fastest: 1.3 } as const

/**
 * A car by class, km/h, where a road has no limit of its own: the design speeds of CJJ 37-2012 (主干路 40–60, 次干路 30–50,
 * 支路 20–40). Where cars are only suffered they crawl.
 */
export const CAR_KMH: Record<EdgeKind, number> = {
  motorway: 100,
  trunk: 70,
  primary: 60,
  secondary: 50,
  tertiary: 40,
  residential: 30,
  service: 20,
  track: 20,
  pedestrian: 10,
  footway: 10,
  path: 10,
  cycleway: 10,
  steps: 10,
  ferry: 10,
  lift: 10,
}

/** What traffic and lights leave of the limit: our assumption for a town in daytime. */
export const CAR_FLOW = 0.6

/** A ferry without a speed of its own, km/h: our assumption, waiting included. */
export const FERRY_KMH = 6

/** A public lift: waiting and the ride, seconds; our assumption. */
export const LIFT_SECONDS = 45

/** Farther from a road than this a point is nowhere on the network: metres. */
export const SNAP_METRES = 5_000

/**
 * A part of the network with fewer metres of roads leads nowhere: a park's or a courtyard's paths. Our assumption; what
 * Valhalla asks for, 50 nodes, is about as much.
 */
export const CONNECTED_METRES = 3_000

/** Square of the index of edges, metres: about two blocks. */
export const INDEX_METRES = 150

/** Width of a bucket of the search, as a power of two, 1,024 ms: shorter than most edges take, so few nodes are met twice. */
export const BUCKET_BITS = 10

/** Targets beyond the minutes asked for are looked at once for each of these, milliseconds of travel. */
export const STAGE_MS = 60_000

/** The area: squares of the grid, how far from a road somebody still gets, tolerance of its outline; metres. */
export const AREA = { cell: 25, offRoad: 60, simplify: 15, mostCells: 100_000, mostVertices: 300 } as const
