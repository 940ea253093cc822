import { index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'

/**
 * One row for each device, normal form and month in which a search found nothing that fits. Both are keyed hashes:
 * the device's changes every month and becomes a random word once the month is over; the words are not here.
 */
export const unansweredAsks = pgTable(
  'unanswered_asks',
  {
    formHash: text('form_hash').notNull(),
    /** A civil month in Chongqing, `2026-11`. */
    month: text('month').notNull(),
    askerHash: text('asker_hash').notNull(),
    /** Of the nearest episode; null where there was none. */
    topic: text('topic'),
  },
  (t) => [primaryKey({ columns: [t.formHash, t.month, t.askerHash] }), index('unanswered_asks_month').on(t.month)],
)

/** The words of a form; written only when enough devices have asked it in the month. */
export const unansweredTexts = pgTable(
  'unanswered_texts',
  {
    formHash: text('form_hash').notNull(),
    month: text('month').notNull(),
    text: text('text').notNull(),
  },
  (t) => [primaryKey({ columns: [t.formHash, t.month] })],
)
