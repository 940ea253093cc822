import * as v from 'valibot'

/** Made by whoever sends it, so that sending again is sending once. */
export const OwnId = v.pipe(v.string(), v.uuid())

/** ISO 8601 in UTC. */
export const Instant = v.pipe(v.string(), v.isoTimestamp())

/** A civil day of Chongqing, `2026-11-23`. */
export const CivilDay = v.pipe(v.string(), v.isoDate())
