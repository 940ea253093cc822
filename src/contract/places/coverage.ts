import * as v from 'valibot'
import { endpoint } from '../endpoint'
import { PLACE_EDITORS } from './console-places'
import { Pace, PlaceId, Point, SentPoint, Service } from './shapes'

const Minutes = v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(30))
/** A number that travels in the query. */
const QueryMinutes = v.pipe(
  v.string(),
  v.regex(/^\d{1,2}$/),
  v.transform((text) => Number(text)),
  Minutes,
)

/** At most so many sites are looked for at once, and so many points tried. */
export const SITES_AT_ONCE = 10
export const TRIED_AT_ONCE = 20

const VillageName = v.object({ code: v.string(), name: v.string(), subdistrict: v.string() })

/** What the minutes of a coverage rest on. */
export const CoverageBasis = v.object({
  /** Of REACH_SOURCES, with the villages each of them answered for; most first. */
  sources: v.array(v.object({ source: v.string(), villages: v.number() })),
  /** Roads in use, or who worked the minutes out; null where all is estimated. */
  network: v.nullable(v.object({ name: v.string(), date: v.string(), attribution: v.string(), sample: v.boolean() })),
})

/** How far each village has it to the nearest place of each service, and what follows for the district. */
export const Coverage = v.object({
  pace: v.string(),
  minutes: v.number(),
  basis: CoverageBasis,
  /** In the order of SERVICES. */
  services: v.array(
    v.object({
      service: v.string(),
      places: v.number(),
      /** Villages that reach one within `minutes`. */
      within: v.number(),
      /** Of the villages whose point is known, 0 … 1. */
      share: v.number(),
      /** Codes of the others. */
      gaps: v.array(v.string()),
    }),
  ),
  villages: v.array(
    v.object({
      ...VillageName.entries,
      point: SentPoint,
      source: v.string(),
      /** To the nearest place of each service, to a tenth and rounded up; null beyond 60. */
      minutes: v.array(v.nullable(v.number())),
    }),
  ),
  /** Villages whose point nobody has entered; they are in no share. */
  unplaced: v.array(VillageName),
  /** Some of the points are invented. */
  sample: v.boolean(),
})
export type Coverage = v.InferOutput<typeof Coverage>

export const getCoverage = endpoint({
  method: 'GET',
  path: '/api/console/coverage',
  access: PLACE_EDITORS,
  summary: '服务圈覆盖：每个村居到六项服务的分钟数',
  input: v.strictObject({ pace: Pace, minutes: v.optional(QueryMinutes, '15') }),
  output: Coverage,
})

/** Where further points may stand: at the villages' committees, or by the roadside, spread over the district. */
export const SITE_CANDIDATES = ['villages', 'roads'] as const

/**
 * Where further points of a service would bring most villages within so many minutes. One site: all candidates are
 * compared. More: greedy and exchange, then an exact solver, for some seconds at most. `gained` is what was found,
 * `bound` what is proved that nothing can exceed; equal, the choice is proved to be the best.
 */
export const findSites = endpoint({
  method: 'POST',
  path: '/api/console/coverage/sites',
  access: PLACE_EDITORS,
  summary: '增设选址：再设几个点，能让最多的村居够得着',
  input: v.strictObject({
    service: Service,
    pace: Pace,
    minutes: v.optional(Minutes, 15),
    sites: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(SITES_AT_ONCE)),
    candidates: v.picklist(SITE_CANDIDATES),
  }),
  output: v.object({
    service: v.string(),
    pace: v.string(),
    minutes: v.number(),
    basis: CoverageBasis,
    /** Villages whose point is known, and how many of them reach the service today. */
    villages: v.number(),
    within: v.number(),
    /** How many spots were compared. */
    candidates: v.number(),
    sites: v.array(
      v.object({
        point: SentPoint,
        /** The nearest village and how far its committee is, in metres along the straight line. */
        near: v.nullable(v.object({ ...VillageName.entries, metres: v.number() })),
        /** Whom it brings in; a village within reach of two sites stands with the first. */
        villages: v.array(VillageName),
      }),
    ),
    gained: v.number(),
    bound: v.number(),
    /** True when the solver ended by itself; otherwise it was stopped at its time. */
    solved: v.boolean(),
  }),
})

/** What the district would look like with some places more and some less. Nothing is written. */
export const tryPlaces = endpoint({
  method: 'POST',
  path: '/api/console/coverage/trials',
  access: PLACE_EDITORS,
  summary: '试一试：假设增设或撤掉几个点，覆盖会怎样',
  input: v.strictObject({
    pace: Pace,
    minutes: v.optional(Minutes, 15),
    places: v.pipe(
      v.array(v.strictObject({ point: Point, services: v.pipe(v.array(Service), v.minLength(1), v.maxLength(6)) })),
      v.maxLength(TRIED_AT_ONCE),
    ),
    without: v.optional(v.pipe(v.array(PlaceId), v.maxLength(TRIED_AT_ONCE)), []),
  }),
  output: v.object({
    coverage: Coverage,
    /** Villages whose minutes to a service would be others. */
    changes: v.array(
      v.object({
        ...VillageName.entries,
        service: v.string(),
        before: v.nullable(v.number()),
        after: v.nullable(v.number()),
      }),
    ),
  }),
})
