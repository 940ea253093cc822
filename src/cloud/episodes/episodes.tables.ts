import { sql } from 'drizzle-orm'
import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { EpisodeDoubt } from '@/contract/console/console-episodes'
import type { EpisodeBody, EpisodeCard, EpisodeMedia } from '@/contract/episodes'
import type { VersionState } from '@/domain/episodes/version-states'

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' })

export type StoredCard = Omit<EpisodeCard, 'publishedAt'>

export const episodes = pgTable('episodes', {
  id: text('id').primaryKey(),
  /** What residents see now, or saw last. */
  media: jsonb('media').$type<EpisodeMedia>().notNull(),
  /** What residents see now is `publishedVersion`; false after a withdrawal. */
  live: boolean('live').notNull().default(false),
  publishedVersion: integer('published_version'),
  /** Of the first publication: a corrected episode does not become the newest one. */
  publishedAt: instant('published_at'),
  /** The published version as lists show it, so that lists never open a body. */
  card: jsonb('card').$type<StoredCard>(),
  /** Why an editor has to look again: `law` when an article has changed or is gone; null when nothing is the matter. */
  doubt: text('doubt').$type<EpisodeDoubt>(),
  /** Of the sample this episode came from; tells a changed sample from an unchanged one. */
  seedHash: text('seed_hash'),
  createdAt: instant('created_at').notNull(),
})

export const episodeVersions = pgTable(
  'episode_versions',
  {
    episodeId: text('episode_id')
      .notNull()
      .references(() => episodes.id),
    version: integer('version').notNull(),
    state: text('state').$type<VersionState>().notNull(),
    /** Grows with each save; a save that knows an older one is stale. */
    revision: integer('revision').notNull(),
    body: jsonb('body').$type<EpisodeBody>().notNull(),
    /** Each version keeps its own, so that any of them can be shown again. */
    media: jsonb('media').$type<EpisodeMedia>().notNull(),
    authorId: uuid('author_id').notNull(),
    savedById: uuid('saved_by_id').notNull(),
    /** Who handed it over for review; null before that. */
    submittedById: uuid('submitted_by_id'),
    reviewerId: uuid('reviewer_id'),
    /** When it will be published; null unless it is `scheduled`. */
    scheduledAt: instant('scheduled_at'),
    note: text('note'),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.episodeId, t.version] }),
    uniqueIndex('episode_versions_one_open')
      .on(t.episodeId)
      .where(sql`state in ('draft', 'submitted', 'scheduled', 'held')`),
    uniqueIndex('episode_versions_one_published')
      .on(t.episodeId)
      .where(sql`state = 'published'`),
    index('episode_versions_due')
      .on(t.scheduledAt)
      .where(sql`state = 'scheduled'`),
  ],
)

/** `ownerId` is a person's id, or a device's as long as nobody has logged in on it. */
export const progress = pgTable(
  'progress',
  {
    ownerId: uuid('owner_id').notNull(),
    episodeId: text('episode_id').notNull(),
    positionMs: integer('position_ms').notNull(),
    watched: boolean('watched').notNull(),
    notedAt: instant('noted_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.ownerId, t.episodeId] })],
)

export const favourites = pgTable(
  'favourites',
  {
    ownerId: uuid('owner_id').notNull(),
    episodeId: text('episode_id').notNull(),
    addedAt: instant('added_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.ownerId, t.episodeId] })],
)
