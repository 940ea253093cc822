import { boolean, date, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'

/** Signs of chat groups; a village's sign is its code in the register and needs no row. */
export const groupSigns = pgTable('group_signs', {
  code: text('code').primaryKey(),
  name: text('name').notNull(),
  retired: boolean('retired').notNull().default(false),
  createdById: uuid('created_by_id').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true, precision: 3, mode: 'date' }).notNull(),
})

/** Arrivals per sign, episode and civil day; the empty id is the front page. */
export const signDays = pgTable(
  'sign_days',
  {
    code: text('code').notNull(),
    day: date('day', { mode: 'string' }).notNull(),
    episodeId: text('episode_id').notNull(),
    visits: integer('visits').notNull(),
  },
  (t) => [primaryKey({ columns: [t.code, t.day, t.episodeId] })],
)

/** That some device came through a sign on a day: a keyed hash, so that it counts once; gone two days later. */
export const signClaims = pgTable(
  'sign_claims',
  {
    code: text('code').notNull(),
    day: date('day', { mode: 'string' }).notNull(),
    claim: text('claim').notNull(),
  },
  (t) => [primaryKey({ columns: [t.code, t.day, t.claim] })],
)
