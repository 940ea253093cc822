import * as v from 'valibot'
import { endpoint } from './endpoint'
import { EpisodeId } from './episodes'
import { Instant } from './parts/fields'

/** A civil month of Chongqing, `2026-11`. */
export const Month = v.pipe(v.string(), v.regex(/^20\d{2}-(0[1-9]|1[0-2])$/, '月份写成 2026-11 这样。'))

/**
 * Counts one view, after 5 seconds played: one per person or device, episode and civil day (+08:00), however often
 * the request is sent. `at` is when the phone noted it; a note that waited longer than two days counts no more.
 */
export const countView = endpoint({
  method: 'POST',
  path: '/api/episodes/:id/views',
  access: 'device',
  summary: '记一次观看',
  input: v.strictObject({ id: EpisodeId, at: Instant }),
  /** True when the view is in the figures, by this request or an earlier one; false when it came too late. */
  output: v.object({ counted: v.boolean() }),
})

export const MeToo = v.object({
  /** Whether the caller has said so this month. */
  meToo: v.boolean(),
  month: v.string(),
  /** People and devices this month, a few minutes old; null below ten, so that nobody is picked out. */
  people: v.nullable(v.number()),
})
export type MeToo = v.InferOutput<typeof MeToo>

export const getMeToo = endpoint({
  method: 'GET',
  path: '/api/episodes/:id/me-too',
  access: 'device',
  summary: '我本月是否说过“我也遇到这事”',
  input: v.strictObject({ id: EpisodeId }),
  output: MeToo,
})

/** Says "this happened to me, too", or takes it back within the month. Idempotent. */
export const setMeToo = endpoint({
  method: 'PUT',
  path: '/api/episodes/:id/me-too',
  access: 'device',
  summary: '我也遇到这事',
  input: v.strictObject({ id: EpisodeId, meToo: v.boolean() }),
  output: MeToo,
})
