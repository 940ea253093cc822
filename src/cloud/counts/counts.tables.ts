import { boolean, date, index, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'

/**
 * One row: this person or device watched this episode on this civil day. Only there to count once; the row goes when
 * its day is sealed, two days later, so that nobody's views can be put together afterwards.
 */
export const views = pgTable(
  'views',
  {
    ownerId: uuid('owner_id').notNull(),
    episodeId: text('episode_id').notNull(),
    day: date('day', { mode: 'string' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.ownerId, t.day, t.episodeId] })],
)

export const viewTotals = pgTable(
  'view_totals',
  {
    episodeId: text('episode_id').notNull(),
    day: date('day', { mode: 'string' }).notNull(),
    views: integer('views').notNull(),
  },
  (t) => [primaryKey({ columns: [t.episodeId, t.day] }), index('view_totals_day').on(t.day)],
)

/** People and devices that watched anything on that day. */
export const viewerTotals = pgTable('viewer_totals', {
  day: date('day', { mode: 'string' }).primaryKey(),
  viewers: integer('viewers').notNull(),
})

/** "This happened to me, too": goes when its month is over and added up. */
export const meToo = pgTable(
  'me_too',
  {
    ownerId: uuid('owner_id').notNull(),
    episodeId: text('episode_id').notNull(),
    /** `2026-11` */
    month: text('month').notNull(),
  },
  (t) => [primaryKey({ columns: [t.ownerId, t.month, t.episodeId] })],
)

export const meTooTotals = pgTable(
  'me_too_totals',
  {
    episodeId: text('episode_id').notNull(),
    month: text('month').notNull(),
    people: integer('people').notNull(),
  },
  (t) => [primaryKey({ columns: [t.episodeId, t.month] }), index('me_too_totals_month').on(t.month)],
)

/** A day or month that has been added up; a sealed one is never added up again. */
export const countPeriods = pgTable('count_periods', {
  /** `2026-11-23` or `2026-11` */
  period: text('period').primaryKey(),
  countedAt: timestamp('counted_at', { withTimezone: true, precision: 3, mode: 'date' }).notNull(),
  sealed: boolean('sealed').notNull(),
})
