import * as v from 'valibot'
import { Month } from '../counts'
import { endpoint } from '../endpoint'

const bureau = ['editor', 'admin'] as const

/** Six months up to `month`; per topic of trouble (an episode) how many people said "me, too" in each. */
export const getDemand = endpoint({
  method: 'GET',
  path: '/api/console/demand',
  access: bureau,
  summary: '群众需求：各话题“我也遇到这事”',
  input: v.strictObject({ month: v.optional(Month) }),
  output: v.object({
    /** Oldest first; the last one is the month asked for. */
    months: v.array(v.string()),
    topics: v.array(
      v.object({
        episodeId: v.string(),
        number: v.number(),
        title: v.string(),
        topic: v.string(),
        /** One for each month; null is fewer than ten, none included. */
        people: v.array(v.nullable(v.number())),
      }),
    ),
    /** When the numbers were put together; null before the first time. */
    countedAt: v.nullable(v.string()),
  }),
})
export type Demand = v.InferOutput<typeof getDemand.output>

/** Numbers of one month; what each one means stands in `domain/counts/definitions.ts`. */
export const getFigures = endpoint({
  method: 'GET',
  path: '/api/console/figures',
  access: bureau,
  summary: '月度数据',
  input: v.strictObject({ month: v.optional(Month) }),
  output: v.object({
    month: v.string(),
    views: v.number(),
    /** Per day of the month until now. */
    days: v.array(v.object({ day: v.string(), views: v.number(), viewers: v.number() })),
    episodes: v.array(
      v.object({
        episodeId: v.string(),
        number: v.number(),
        title: v.string(),
        views: v.number(),
        meToo: v.nullable(v.number()),
      }),
    ),
    meToo: v.nullable(v.number()),
    feedback: v.object({ received: v.number(), answered: v.number(), open: v.number() }),
    countedAt: v.nullable(v.string()),
  }),
})
export type Figures = v.InferOutput<typeof getFigures.output>
