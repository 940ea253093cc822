import { boolean, index, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { HandbookBody } from '@/contract/study/handbook-body'
import type { PlanCategory } from '@/domain/study/categories'

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' })

/** 应知应会手册: one for each post or category. */
export const handbooks = pgTable('handbooks', {
  id: text('id').primaryKey(),
  category: text('category').$type<PlanCategory>().notNull(),
  /** The published version; null while there is none. */
  version: integer('version'),
  sample: boolean('sample').notNull().default(false),
})

export const handbookVersions = pgTable(
  'handbook_versions',
  {
    handbookId: text('handbook_id').notNull(),
    version: integer('version').notNull(),
    state: text('state').$type<'draft' | 'published' | 'replaced'>().notNull(),
    revision: integer('revision').notNull(),
    body: jsonb('body').$type<HandbookBody>().notNull(),
    savedById: uuid('saved_by_id').notNull(),
    /** Everybody who has saved it: none of them publishes it. */
    writerIds: uuid('writer_ids').array().notNull(),
    publishedById: uuid('published_by_id'),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.handbookId, t.version] })],
)

/** What an owner last saw of an entry and wrote beside it: their own, never joined to a unit. */
export const handbookMarks = pgTable(
  'handbook_marks',
  {
    ownerId: uuid('owner_id').notNull(),
    handbookId: text('handbook_id').notNull(),
    entryId: text('entry_id').notNull(),
    /** Of the entry as it was read; another one says that it changed since. */
    seenHash: text('seen_hash'),
    noteEncrypted: text('note_encrypted'),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.ownerId, t.handbookId, t.entryId] }), index('handbook_marks_book').on(t.handbookId)],
)
