import { bigint, integer, pgTable, varchar } from 'drizzle-orm/pg-core'

/** Laid out as rate-limiter-flexible wants it; `expire` is epoch milliseconds. */
export const rateLimits = pgTable('rate_limits', {
  key: varchar('key', { length: 255 }).primaryKey(),
  points: integer('points').notNull().default(0),
  expire: bigint('expire', { mode: 'number' }),
})
