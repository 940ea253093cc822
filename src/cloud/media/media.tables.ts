import { bigint, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { StoredFilm } from '@/contract/console/media'

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' })

export type FilmRecord = Omit<StoredFilm, 'name' | 'address' | 'bytes'>

/** Every uploaded file that was checked; versions of episodes name them by their address. */
export const mediaFiles = pgTable('media_files', {
  /** Hash of the content (folder) or a random number (object storage), with its ending. */
  name: text('name').primaryKey(),
  bytes: bigint('bytes', { mode: 'number' }).notNull(),
  /** Of films only. */
  film: jsonb('film').$type<FilmRecord>(),
  storedAt: instant('stored_at').notNull(),
  /** Since when no version has named it; null while one does. */
  unusedSince: instant('unused_since'),
})

/** Films on their way in; a row lives until 24 hours after its last piece. */
export const mediaUploads = pgTable(
  'media_uploads',
  {
    ownerId: uuid('owner_id').notNull(),
    id: uuid('id').notNull(),
    /** For people; leads to no file. */
    name: text('name').notNull(),
    size: bigint('size', { mode: 'number' }).notNull(),
    fingerprint: text('fingerprint').notNull(),
    sha256: text('sha256'),
    received: bigint('received', { mode: 'number' }).notNull().default(0),
    /** In object storage: the name it will have, and the number of the upload in parts. */
    object: text('object'),
    multipart: text('multipart'),
    partBytes: integer('part_bytes').notNull().default(0),
    /** The file it has become. */
    fileName: text('file_name'),
    touchedAt: instant('touched_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.ownerId, t.id] })],
)
