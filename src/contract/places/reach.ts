import * as v from 'valibot'
import { endpoint } from '../endpoint'
import { Pace, PlaceId, Point, SentPoint } from './shapes'

const Division = (digits: number) => v.pipe(v.string(), v.regex(new RegExp(`^\\d{${digits}}$`)))

/** Where somebody starts. A point is used for this one answer and kept nowhere. */
export const Origin = v.union([
  v.strictObject({ point: Point }),
  v.strictObject({ village: Division(12) }),
  v.strictObject({ subdistrict: Division(9) }),
  v.strictObject({ place: PlaceId }),
])
export type Origin = v.InferOutput<typeof Origin>

/** `roads`: along the ways; `minutes`: entered by the bureau; `distance`: an estimate by the straight line. */
export const REACH_SOURCES = ['roads', 'minutes', 'distance'] as const

/** Minutes are looked for as far as this. */
export const FARTHEST_MINUTES = 60

/** Rings of polygons in degrees, the outer one first, as GeoJSON has them. */
export const Area = v.array(v.array(v.array(v.tuple([v.number(), v.number()]))))

export const Reach = v.object({
  origin: v.object({
    /** Of the village, subdistrict or place; null for a point. */
    name: v.nullable(v.string()),
    point: SentPoint,
    /** From there to the nearest road that this pace may use; null where no roads were asked. */
    roadMetres: v.nullable(v.number()),
  }),
  /** Of REACH_SOURCES. */
  source: v.string(),
  /** What the answer rests on; null for an estimate by distance. */
  network: v.nullable(v.object({ name: v.string(), date: v.string(), attribution: v.string(), sample: v.boolean() })),
  /**
   * The nearest first, to a tenth and rounded up: by roads everything within the minutes asked for, and beyond, up to
   * 60, at least the nearest place of each service; what else is further is absent.
   * An estimate by distance goes by the standard's kilometres for 15 minutes, in proportion.
   */
  minutes: v.array(v.object({ place: v.string(), minutes: v.number() })),
  /** What can be reached in `minutes`; null when it was not asked for or the source draws none. */
  area: v.nullable(Area),
})
export type Reach = v.InferOutput<typeof Reach>

/**
 * Minutes from an origin to the places, at a pace. `not-found` for a village, subdistrict or place nobody knows,
 * or one whose point nobody has entered.
 */
export const findReach = endpoint({
  method: 'POST',
  path: '/api/places/reach',
  access: 'open',
  summary: '从一个地方出发，多久能到各个地点',
  input: v.strictObject({
    origin: Origin,
    pace: Pace,
    minutes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(30)), 15),
    area: v.optional(v.boolean(), false),
  }),
  output: Reach,
})

/**
 * Lines in whole hundred-thousandths of a degree: longitude and latitude of the first point, then the differences
 * to the point before, longitude and latitude in turn. `[10644700, 2955500, 12, -3]` has two points.
 */
export const Lines = v.array(v.array(v.number()))

/**
 * The map we draw ourselves: outline, water and roads of the network in use; at most 1,000 KiB, a big town with fewer
 * bends and without its smallest ways.
 */
export const BaseMap = v.object({
  version: v.string(),
  name: v.string(),
  attribution: v.string(),
  /** The made-up network; the map then says 演示路网. */
  sample: v.boolean(),
  /** West, south, east, north in degrees. */
  bounds: v.tuple([v.number(), v.number(), v.number(), v.number()]),
  /** Closed lines. */
  outline: Lines,
  /** Closed lines, to be filled by `nonzero`: the way around an island is part of its lake's line, the other way round. */
  water: Lines,
  /** The important classes last, so that they are drawn above. */
  roads: v.array(v.object({ kind: v.string(), lines: Lines })),
})
export type BaseMap = v.InferOutput<typeof BaseMap>

export const getBaseMap = endpoint({
  method: 'GET',
  path: '/api/places/base',
  access: 'open',
  summary: '底图：轮廓、水面和道路',
  input: v.strictObject({}),
  output: BaseMap,
  cacheSeconds: 3600,
})
