import { date, integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' })
const day = (name: string) => date(name, { mode: 'string' })

/** Official texts as they were imported, each wording of a law once; which one applies follows from its days. */
export const statuteVersions = pgTable(
  'statute_versions',
  {
    lawId: text('law_id').notNull(),
    version: integer('version').notNull(),
    title: text('title').notNull(),
    shortTitle: text('short_title').notNull(),
    kind: text('kind').notNull(),
    issuer: text('issuer').notNull(),
    amendedDay: day('amended_day').notNull(),
    /** Null where the source does not say. */
    effectiveDay: day('effective_day'),
    repealedDay: day('repealed_day'),
    /** The address or the name of the file it was read from. */
    source: text('source').notNull(),
    /** When somebody last compared it with its source: an import that found the same text counts. */
    checkedDay: day('checked_day').notNull(),
    importedAt: instant('imported_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.lawId, t.version] })],
)

export const statuteArticles = pgTable(
  'statute_articles',
  {
    lawId: text('law_id').notNull(),
    version: integer('version').notNull(),
    /** `296`, `276.1` */
    number: text('number').notNull(),
    /** Order within the law, from 0. */
    place: integer('place').notNull(),
    text: text('text').notNull(),
    /** Of the normalized text, as citations hold it. */
    hash: text('hash').notNull(),
  },
  (t) => [primaryKey({ columns: [t.lawId, t.version, t.number] })],
)

/**
 * Our words in a published version were read against a newer text of an article and found still right. Who did so
 * stands in the audit log. A further change of the text has another hash and asks again.
 */
export const statuteConfirmations = pgTable(
  'statute_confirmations',
  {
    kind: text('kind').$type<'episode' | 'question'>().notNull(),
    thingId: text('thing_id').notNull(),
    version: integer('version').notNull(),
    citationId: text('citation_id').notNull(),
    hash: text('hash').notNull(),
    confirmedAt: instant('confirmed_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.thingId, t.version, t.citationId] })],
)
