import type { Pace } from '../words'
import type { EdgeKind } from './network'

/** Every number the minutes rest on, each with its source. Speeds in km/h on the flat, slopes as rise over run. */

/** Mean radius of the earth (IUGG), metres. */
export const EARTH_METRES = 6_371_008.8

/** Walking on the flat: the usual planning figure of 15-minute circles, 1.2 km (TD/T 1062-2021, 社区生活圈规划技术指南). */
export const WALK_KMH = 4.8

/** A pace as a share of its mode's speed. Elderly people walk at 0.7 (Bohannon 1997: 0.9–1.0 m/s beyond 70 against 1.33). */
export const PACE_FACTORS: Record<Pace, number> = { walk: 1, elder: 0.7, wheels: 1, bicycle: 1, car: 1 }

/**
 * Tobler's hiking function (Tobler 1993): speed ∝ exp(−3.5 · |slope + 0.05|), used as a ratio to its own flat value.
 * Beyond `steepest` a street is stairs or an error of the height model, so the slope is capped there.
 */
export const TOBLER = { steepness: 3.5, bestSlope: -0.05, steepest: 0.4 } as const

/**
 * Stairs by their rise, metres of height a second: Fujiyama & Tyler 2010 measured 0.24–0.32 up and 0.31–0.41 down for
 * ordinary stairs. Where heights are unknown the rise is taken from 0.15 m risers on 0.30 m treads with a landing every
 * 18 steps (GB 50352-2019, 6.8).
 */
export const STAIRS = { upPerSecond: 0.25, downPerSecond: 0.35, usualSlope: 0.4 } as const

/** A wheelchair or pram on the flat, km/h (Sonenblum 2012: bouts of 0.8–1.2 m/s). */
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

/** A bicycle on the flat, km/h (GB/T 51439-2021 plans with 12–16). */
export const BICYCLE_KMH = 15

/**
 * A bicycle by slope: Parkin & Rotheram 2010 measured −1.44 km/h for each 1 % up and +0.86 km/h for each 1 % down at
 * 21.6 km/h on the flat; kept as ratios. Slowest: pushed. Fastest: held back by the brakes.
 */
export const BICYCLE = { upLoss: 1.44 / 21.6, downGain: 0.86 / 21.6, slowest: 0.25, fastest: 1.3 } as const

/**
 * A car by class, km/h, where a road has no limit of its own: design speeds of GB 50220-95 and CJJ 37-2012. Classes
 * without a car's speed are those a car hardly uses; it crawls there.
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

/** Share of a limit that traffic and lights leave of a drive: 0.6 (重庆市主城区交通发展年度报告: about 25 km/h in daytime on streets of 40–50). */
export const CAR_FLOW = 0.6

/** A ferry without a speed, km/h, waiting included. */
export const FERRY_KMH = 6

/** A public lift: waiting and the ride, seconds (CIBSE Guide D: mean wait 30 s in public buildings). */
export const LIFT_SECONDS = 45

/** Farther from a road than this a point is nowhere on the network: metres. */
export const SNAP_METRES = 5_000

/** A part of the network with fewer nodes leads nowhere (Valhalla's `minimum_reachability` is 50 as well). */
export const CONNECTED_NODES = 50

/** Square of the index of edges, metres: about two blocks. */
export const INDEX_METRES = 150

/** Width of a bucket of the search, milliseconds: shorter than most edges take, so few nodes are met twice. */
export const BUCKET_MS = 1_000

/** Targets beyond the minutes asked for are looked at once for each of these, milliseconds of travel. */
export const STAGE_MS = 60_000

/** The area: squares of the grid, how far from a road somebody still gets, tolerance of its outline; metres. */
export const AREA = { cell: 25, offRoad: 60, simplify: 15, mostCells: 250_000, mostVertices: 300 } as const
