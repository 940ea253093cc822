import { index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' })

/** Which privacy notice somebody agreed to; under the device until they log in. */
export const consents = pgTable('consents', {
  ownerId: uuid('owner_id').primaryKey(),
  /** The day of the notice, `2026-11-23`. */
  version: text('version').notNull(),
  givenAt: instant('given_at').notNull(),
})

/** Accounts that somebody asked to be deleted and that can still be kept. */
export const accountDeletions = pgTable(
  'account_deletions',
  {
    personId: uuid('person_id').primaryKey(),
    askedAt: instant('asked_at').notNull(),
    dueAt: instant('due_at').notNull(),
  },
  (t) => [index('account_deletions_due').on(t.dueAt)],
)
