import { pgTable, text, timestamp } from 'drizzle-orm/pg-core'

/** When a tick had each chore done last; processes that stay have clocks of their own. */
export const choreRuns = pgTable('chore_runs', {
  name: text('name').primaryKey(),
  ranAt: timestamp('ran_at', { withTimezone: true, precision: 3, mode: 'date' }).notNull(),
})
